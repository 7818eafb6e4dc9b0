import { ALWAYS, parseCondition, type Condition, type Gate } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { policySection } from './policy-section.ts';

/** One `[[gate]]` table once its shape is known to be right. */
export interface RawGate {
  readonly node?: string;
  readonly class?: string;
  readonly requires?: string | readonly string[];
  readonly 'non-gate'?: readonly string[];
  readonly paths?: readonly string[];
  readonly declare?: ReadonlyArray<{
    readonly name: string;
    readonly letter?: string;
    readonly way?: 'wait' | 'proceed';
    readonly obligation?: string;
  }>;
}

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const texts = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});

/** `[[gate]]`: what must hold before work starts. */
export const gateSection = policySection<readonly RawGate[], readonly Gate[]>({
  schema: {
    type: 'array',
    description: 'What must hold before a node of the plan, or a class of work, may start.',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: {
        node: text('Node of the plan that it guards.'),
        class: text('Class of work that it guards; with a node, only work of the class in that node.'),
        requires: {
          anyOf: [
            { type: 'string', minLength: 1 },
            { type: 'array', items: { type: 'string', minLength: 1 } },
          ],
          description:
            'A condition such as \'D-006 and ("Phase 0" is done or not G2)\'; a list means all of them. In a block under a decision, that decision when absent.',
        },
        'non-gate': texts('Decisions that the node must not wait for.'),
        paths: texts('Globs: files that must not change while the gate is closed.'),
        declare: {
          type: 'array',
          description: 'Ways through: the authority block of the work declares which of them it takes.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: {
              name: text('What the authority block says.'),
              letter: text('A short form that it may use in brackets: "a" for "(a)".'),
              way: {
                enum: ['wait', 'proceed'],
                description: '"wait": the work is planned and does not start; "proceed", as without it: it starts.',
              },
              obligation: text('What has to be made good once the gate opens.'),
            },
          },
        },
      },
    },
  },
  normalize: (raw = []) => raw.map((gate) => normalizeGate(gate)),
  check: (raw) => raw.flatMap((gate, index) => checkGate(gate, ['gate', index])),
});

/** A gate with every default filled in; `fallback` is what it requires when it says neither that nor what must not be waited for. */
export function normalizeGate(raw: RawGate, fallback: Condition = ALWAYS): Gate {
  return {
    node: raw.node,
    work: raw.class,
    requires:
      raw.requires === undefined ? (raw['non-gate'] === undefined ? fallback : ALWAYS) : conditionOf(raw.requires),
    nonGates: raw['non-gate'] ?? [],
    paths: raw.paths ?? [],
    declarations: (raw.declare ?? []).map(({ name, letter, way, obligation }) => ({
      name,
      letter,
      waits: way === 'wait',
      obligation,
    })),
    origin: undefined,
  };
}

function conditionOf(requires: string | readonly string[]): Condition {
  const texts = typeof requires === 'string' ? [requires] : requires;
  const parts = texts.flatMap((each) => {
    const parsed = parseCondition(each);
    return 'condition' in parsed ? [parsed.condition] : [];
  });
  return parts.length === 1 ? (parts[0] as Condition) : { op: 'all', of: parts };
}

/** Problems of one gate; `isUnderDecision` when it stands in a block that gives it something to require. */
export function checkGate(gate: RawGate, path: ValuePath, isUnderDecision = false): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  if (gate.node === undefined && gate.class === undefined)
    problems.push({
      path,
      at: 'key',
      problem: 'has a gate that guards nothing',
      expected: 'node = "…" or class = "…"',
    });
  const isEmpty = Array.isArray(gate.requires) && gate.requires.length === 0;
  if (isEmpty || (gate.requires === undefined && gate['non-gate'] === undefined && !isUnderDecision))
    problems.push({ path, at: 'key', problem: 'has a gate that requires nothing', expected: 'requires = "…"' });
  const texts = typeof gate.requires === 'string' ? [gate.requires] : (gate.requires ?? []);
  for (const [index, each] of texts.entries()) {
    const parsed = parseCondition(each);
    if ('condition' in parsed) continue;
    problems.push({
      path: typeof gate.requires === 'string' ? [...path, 'requires'] : [...path, 'requires', index],
      at: 'value',
      within: parsed.at,
      problem: `has the condition "${each}", which ${parsed.problem} (character ${parsed.at + 1})`,
      expected: parsed.expected,
    });
  }
  return problems;
}
