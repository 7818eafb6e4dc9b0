import {
  ALWAYS,
  createFinding,
  type Condition,
  type Finding,
  type FindingLocation,
  type Gate,
  type PlanPolicy,
  type Sentinel,
  type StatedTable,
} from '@decisis/core';
import { parse, TomlError } from 'smol-toml';
import { checkSchema, type SchemaProblem, type ValuePath } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { problemsAtOffsets } from '../locate-problems.ts';
import { TomlPositions } from '../toml-positions.ts';
import { embargoSection } from './embargo-section.ts';
import type { FencedBlock } from './fenced-block.ts';
import { checkGate, gateSection, normalizeGate, type RawGate } from './gate-section.ts';
import { planSection } from './plan-section.ts';
import { problemsOfEntries, problemsOfEntry } from './problems-of-entries.ts';
import { sentinelSection } from './sentinel-section.ts';
import { readSentinels } from './sentinels/read-sentinels.ts';
import { readEmbargoes, type RawEmbargo } from './sentinels/read-embargoes.ts';
import type { RawSentinel } from './sentinels/sentinel-table.ts';

/** What one block adds to a policy, and what is wrong with it. */
export interface BlockReading {
  readonly gates: readonly Gate[];
  readonly sentinels: readonly Sentinel[];
  readonly plan: Pick<PlanPolicy, 'nodes' | 'edges'>;
  readonly findings: readonly Finding[];
}

const SHAPE: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    gate: gateSection.schema,
    plan: planSection.schema,
    sentinel: sentinelSection.schema,
    embargo: embargoSection.schema,
  },
};
const NOTHING = { gates: [], sentinels: [], plan: { nodes: [], edges: [] } };
const MOST_PROBLEMS = 5;

/**
 * Reads one block: all of it or, when anything but a sentinel or an embargo is wrong, those alone and a finding for each problem.
 * What is wrong with one of those is told with that one. Never throws. `known` are the sentinels that are stated before it,
 * `classes` the names of the path classes.
 */
export function readFencedBlock(
  block: FencedBlock,
  known: readonly Sentinel[],
  classes: readonly string[],
): BlockReading {
  const { body, item } = block;
  const parsed = parseBody(block);
  if ('finding' in parsed) return { ...NOTHING, findings: [parsed.finding] };
  const raw = parsed.value as RawBlock;
  const { others: shape } = problemsOfEntries(checkSchema(SHAPE, raw));
  const isList = (list: string): boolean => shape.every(({ path: [key] }) => key !== list);
  const folder = block.document.source.path.replace(/[^/]*$/, '');
  // "./" means beside the document, so that a folder can move as a whole.
  const fromRoot = (path: string): string => (path.startsWith('./') ? `${folder}${path.slice(2)}` : path);
  const { path, lines } = block.document.source;
  const place = `${path}:${lines.positionAt(block.start).line}`;
  const setting = { known, decision: item, path, block: place, classes };
  const stated = readSentinels(
    isList('sentinel') ? (raw.sentinel ?? []).map((one) => moved(one, fromRoot)) : [],
    setting,
  );
  const banned = readEmbargoes(
    isList('embargo') ? (raw.embargo ?? []).map((one) => moved(one, fromRoot)) : [],
    setting,
    [...known, ...stated.sentinels].map(({ id }) => id),
  );
  const positions = new TomlPositions(body, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string);
  const ofEntries = [...stated.problems, ...banned.problems];
  const sentinels = [...stated.sentinels, ...banned.sentinels].map((sentinel, index) =>
    placedIn(block, positions, sentinel, index, ofEntries),
  );
  const problems = shape.length > 0 ? shape : checkTables(raw, item !== undefined);
  if (problems.length > 0) {
    const findings = problems.slice(0, MOST_PROBLEMS).map((problem) => problemAt(block, positions, problem));
    return { ...NOTHING, sentinels, findings };
  }
  const placeOf = (...steps: ValuePath): FindingLocation => locate(block, positions.find(steps).key);
  const fallback: Condition = item === undefined ? ALWAYS : { op: 'is', name: item, state: undefined, at: 0 };
  const plan = planSection.normalize(raw.plan, {});
  return {
    sentinels,
    gates: (raw.gate ?? []).map((each, index) => {
      const gate = normalizeGate(each, fallback);
      return { ...gate, paths: gate.paths.map(fromRoot), origin: placeOf('gate', index) };
    }),
    plan: {
      nodes: plan.nodes.map((node, index) => ({
        ...node,
        paths: node.paths.map(fromRoot),
        document: node.document === undefined ? undefined : fromRoot(node.document),
        origin: placeOf('plan', 'node', index),
      })),
      edges: plan.edges.map((edge, index) => ({ ...edge, origin: placeOf('plan', 'edge', index) })),
    },
    findings: [],
  };
}

interface RawBlock {
  readonly gate?: readonly RawGate[];
  readonly plan?: unknown;
  readonly sentinel?: readonly RawSentinel[];
  readonly embargo?: readonly RawEmbargo[];
}

/** A sentinel with its place in the document and, when it cannot be understood, with what is wrong at each place. */
function placedIn(
  block: FencedBlock,
  positions: TomlPositions,
  sentinel: Sentinel,
  index: number,
  problems: readonly SchemaProblem[],
): Sentinel {
  const { as, at } = tableOf(sentinel, index);
  const { path } = block.document.source;
  const origin = { path, line: locate(block, positions.find([as, at]).key).range.line };
  if (sentinel.kind !== 'invalid') return { ...sentinel, origin };
  const own = problemsAtOffsets(block.body, problemsOfEntry(problems, as, at), positions);
  return {
    ...sentinel,
    origin,
    problems: own.map(({ offset, ...rest }) => {
      const { line, column } = locate(block, offset).range;
      return { line, column, ...rest };
    }),
  };
}

function tableOf(sentinel: Sentinel, index: number): Pick<StatedTable, 'as' | 'at'> {
  if (sentinel.kind === 'invalid') return sentinel.stated;
  const embargo = 'embargo' in sentinel ? sentinel.embargo : undefined;
  return embargo === undefined ? { as: 'sentinel', at: index } : { as: 'embargo', at: embargo.at };
}

const PATH_KEYS = ['paths', 'exclude', 'registry', 'report'];

/** The paths of a table from the root; what is no text stays for whoever judges the table. */
function moved<Table extends object>(raw: Table, fromRoot: (path: string) => string): Table {
  const one = (value: unknown): unknown => (typeof value === 'string' ? fromRoot(value) : value);
  const table = { ...raw } as Record<string, unknown>;
  for (const key of PATH_KEYS) {
    const value = table[key];
    if (value !== undefined) table[key] = Array.isArray(value) ? value.map(one) : one(value);
  }
  return table as Table;
}

function parseBody(block: FencedBlock): { readonly value: unknown } | { readonly finding: Finding } {
  try {
    return { value: parse(block.body, { maxDepth: 100 }) };
  } catch (error) {
    const isToml = error instanceof TomlError;
    const detail = isToml
      ? (error.message.replace(/^Invalid TOML document: /, '').split('\n')[0] ?? '')
      : String(error);
    const lines = block.body.split('\n');
    const line = isToml ? Math.min(error.line, lines.length) : 1;
    const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    return { finding: blockFinding(block, offset, `is not valid TOML: ${detail}`, 'TOML, as in decisis.toml') };
  }
}

/** What the shape of a block alone cannot refuse. The current phase is one for the whole repository, so no block states it. */
function checkTables(raw: RawBlock, isUnderDecision: boolean): readonly SchemaProblem[] {
  const gates = (raw.gate ?? []).flatMap((gate, index) => [...checkGate(gate, ['gate', index], isUnderDecision)]);
  const { plan } = raw;
  const phase: readonly SchemaProblem[] =
    typeof plan === 'object' && plan !== null && 'phase' in plan
      ? [
          {
            path: ['plan', 'phase'],
            at: 'key',
            problem: 'states the current phase',
            expected: 'the phase in decisis.toml',
          },
        ]
      : [];
  return [...gates, ...phase, ...(plan === undefined ? [] : (planSection.check?.(plan, {}) ?? []))];
}

function problemAt(block: FencedBlock, positions: TomlPositions, problem: SchemaProblem): Finding {
  return blockFinding(block, positions.find(problem.path)[problem.at], problem.problem, problem.expected);
}

function blockFinding(block: FencedBlock, offset: number, problem: string, expected: string): Finding {
  const words = problem.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 200);
  return createFinding(
    'policy/invalid-block',
    'invalid',
    { problem: words, expected },
    { location: locate(block, offset), ...(block.item === undefined ? {} : { item: block.item }), anchor: words },
  );
}

function locate({ document, bodyStart }: FencedBlock, offset: number): FindingLocation {
  const { path, text, lines } = document.source;
  const start = Math.min(bodyStart + offset, text.length);
  const end = text.indexOf('\n', start);
  return { path, range: { start, end: end === -1 ? text.length : end, ...lines.positionAt(start) } };
}
