import {
  ALWAYS,
  createFinding,
  embargoSentinels,
  type Condition,
  type Finding,
  type FindingLocation,
  type Gate,
  type PlanPolicy,
  type Sentinel,
} from '@decisis/core';
import { parse, TomlError } from 'smol-toml';
import { checkSchema, type SchemaProblem, type ValuePath } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { problemsAtOffsets } from '../locate-problems.ts';
import { TomlPositions } from '../toml-positions.ts';
import { checkEmbargoes, embargoSection, normalizeEmbargo, type RawEmbargo } from './embargo-section.ts';
import type { FencedBlock } from './fenced-block.ts';
import { checkGate, gateSection, normalizeGate, type RawGate } from './gate-section.ts';
import { planSection } from './plan-section.ts';
import { sentinelSection } from './sentinel-section.ts';
import { readSentinels } from './sentinels/read-sentinels.ts';
import { problemsOfTables } from './sentinels/sentinel-schema.ts';
import { wrong, type RawSentinel } from './sentinels/sentinel-table.ts';

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
 * Reads one block: all of it or, when anything but a sentinel is wrong, its sentinels alone and a finding for each problem. What
 * is wrong with a sentinel is told with that one. Never throws. `known` are the sentinels that are stated before it,
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
  const { others: shape } = problemsOfTables(raw, checkSchema(SHAPE, raw));
  const hasTables = shape.every(({ path: [key] }) => key !== 'sentinel');
  const folder = block.document.source.path.replace(/[^/]*$/, '');
  // "./" means beside the document, so that a folder can move as a whole.
  const fromRoot = (path: string): string => (path.startsWith('./') ? `${folder}${path.slice(2)}` : path);
  const setting = { known, decision: item, path: block.document.source.path, classes };
  const read = readSentinels(hasTables ? (raw.sentinel ?? []).map((one) => moved(one, fromRoot)) : [], setting);
  const positions = new TomlPositions(body, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string);
  const sentinels = read.sentinels.map((sentinel, index) => {
    const origin = { path: setting.path, line: locate(block, positions.find(['sentinel', index]).key).range.line };
    if (sentinel.kind !== 'invalid') return { ...sentinel, origin };
    const own = read.problems.filter(({ path: [, at] }) => at === index);
    const problems = problemsAtOffsets(body, own, positions).map(({ offset, ...rest }) => {
      const { line, column } = locate(block, offset).range;
      return { line, column, ...rest };
    });
    return { ...sentinel, origin, problems };
  });
  const embargoes = shape.length > 0 ? [] : (raw.embargo ?? []).map((one) => movedEmbargo(one, fromRoot));
  const problems =
    shape.length > 0
      ? shape
      : [
          ...checkTables(raw, item !== undefined),
          ...checkEmbargoes(embargoes, item, classes),
          ...takenNames(embargoes, [...known, ...sentinels]),
        ];
  if (problems.length > 0) {
    const findings = problems.slice(0, MOST_PROBLEMS).map((problem) => problemAt(block, positions, problem));
    return { ...NOTHING, sentinels, findings };
  }
  const place = (...path: ValuePath): FindingLocation => locate(block, positions.find(path).key);
  const fallback: Condition = item === undefined ? ALWAYS : { op: 'is', name: item, state: undefined, at: 0 };
  const plan = planSection.normalize(raw.plan, {});
  return {
    sentinels: [
      ...sentinels,
      ...embargoes.flatMap((one, index) =>
        embargoSentinels(normalizeEmbargo(one, item), index).map((sentinel) => ({
          ...sentinel,
          origin: { path: setting.path, line: place('embargo', index).range.line },
        })),
      ),
    ],
    gates: (raw.gate ?? []).map((each, index) => {
      const gate = normalizeGate(each, fallback);
      return { ...gate, paths: gate.paths.map(fromRoot), origin: place('gate', index) };
    }),
    plan: {
      nodes: plan.nodes.map((node, index) => ({
        ...node,
        paths: node.paths.map(fromRoot),
        document: node.document === undefined ? undefined : fromRoot(node.document),
        origin: place('plan', 'node', index),
      })),
      edges: plan.edges.map((edge, index) => ({ ...edge, origin: place('plan', 'edge', index) })),
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

/** The paths of a table from the root; what is no text stays for whoever judges the table. */
function moved(raw: RawSentinel, fromRoot: (path: string) => string): RawSentinel {
  const one = (value: unknown): unknown => (typeof value === 'string' ? fromRoot(value) : value);
  const table: Record<string, unknown> = { ...raw };
  for (const key of ['paths', 'exclude', 'registry']) {
    const value = table[key];
    if (value !== undefined) table[key] = Array.isArray(value) ? value.map(one) : one(value);
  }
  return table as unknown as RawSentinel;
}

function movedEmbargo(raw: RawEmbargo, fromRoot: (path: string) => string): RawEmbargo {
  const { paths, exclude, report } = raw;
  return {
    ...raw,
    ...(paths === undefined ? {} : { paths: paths.map(fromRoot) }),
    ...(exclude === undefined ? {} : { exclude: exclude.map(fromRoot) }),
    ...(report === undefined ? {} : { report: fromRoot(report) }),
  };
}

/** An embargo whose sentinels would bear the names of others: neither could be told from the other. */
function takenNames(embargoes: readonly RawEmbargo[], known: readonly Sentinel[]): readonly SchemaProblem[] {
  const taken = new Set(known.map(({ id }) => id));
  return embargoes.flatMap(({ id, names }, index) => {
    const name = names.find((one) => taken.has(`${id}:${one}`));
    for (const one of names) taken.add(`${id}:${one}`);
    return name === undefined
      ? []
      : [wrong(['embargo', index, 'id'], `has two embargoes "${id}" of the name "${name}"`, 'another name')];
  });
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
