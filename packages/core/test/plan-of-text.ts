import { checkContextOf } from '../src/checking/check-context-of.ts';
import { readRegister } from '../src/documents/register.ts';
import { sourceOf } from '../src/documents/source-text.ts';
import { planOf } from '../src/gates/build-plan.ts';
import type { Plan } from '../src/gates/plan.ts';
import type { RepositoryView } from '../src/model/repository-view.ts';
import type { Authority } from '../src/policy/authority.ts';
import type { Declaration, Gate } from '../src/policy/gate-policy.ts';
import { parseCondition } from '../src/policy/parse-condition.ts';
import { NO_PLAN, type PlanPolicy, type StatedNode } from '../src/policy/plan-policy.ts';
import { DEFAULT_POLICY, type Policy } from '../src/policy/policy.ts';
import type { CheckContext } from '../src/rules/check-context.ts';
import { evaluateReadiness } from '../src/readiness/evaluate-readiness.ts';
import type { NodeReadiness } from '../src/readiness/node-readiness.ts';

/** A repository of some files. */
export function viewOf(files: Readonly<Record<string, string>>): RepositoryView {
  return {
    paths: () => Object.keys(files).toSorted(),
    has: (path) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
    text: (path) => files[path],
  };
}

/** A gate with defaults for what a test does not care about; the condition as people write it. */
export function gateOf(
  gate: Partial<Omit<Gate, 'requires' | 'declarations'>> & {
    requires?: string;
    declare?: ReadonlyArray<Partial<Declaration> & { name: string }>;
  },
): Gate {
  const parsed = parseCondition(gate.requires ?? 'D-001');
  if (!('condition' in parsed)) throw new Error(parsed.problem);
  return {
    node: gate.node,
    work: gate.work,
    requires: parsed.condition,
    nonGates: gate.nonGates ?? [],
    paths: gate.paths ?? [],
    declarations: (gate.declare ?? []).map(({ name, letter, waits = false, obligation }) => ({
      name,
      letter,
      waits,
      obligation,
    })),
    origin: gate.origin,
  };
}

/** A stated node with defaults. */
export function nodeOf(node: Partial<StatedNode> & { id: string }): StatedNode {
  const nothing = {
    kind: undefined,
    title: undefined,
    within: undefined,
    work: undefined,
    document: undefined,
    origin: undefined,
  };
  return { ...nothing, after: [], paths: [], state: 'open', ...node };
}

/** What a test may give. */
export interface PlanInput {
  /** Text of `decisions.md`, or of several documents. */
  readonly text: string | Readonly<Record<string, string>>;
  readonly gates?: readonly Gate[];
  readonly plan?: Partial<PlanPolicy>;
  readonly authorities?: readonly Authority[];
  readonly files?: Readonly<Record<string, string>>;
  /** Files that a change touches; the base has `baseText`, else the same documents. */
  readonly changed?: readonly string[];
  /** Files that the change adds. */
  readonly added?: readonly string[];
  readonly baseText?: string;
}

/** The context of a check over documents in memory. */
export function contextOf({
  text,
  gates = [],
  plan = {},
  authorities = [],
  files = {},
  changed,
  added,
  baseText,
}: PlanInput): CheckContext {
  const documents = typeof text === 'string' ? { 'decisions.md': text } : text;
  const registersOf = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([path, each]) => readRegister(path, path, [sourceOf(path, each)]));
  const policy: Policy = { ...DEFAULT_POLICY, gates, authorities, plan: { ...NO_PLAN, ...plan } };
  const repository = viewOf({ ...documents, ...files });
  const base = baseText === undefined ? documents : { ...documents, 'decisions.md': baseText };
  return checkContextOf({
    today: '2026-03-01',
    registers: registersOf(documents),
    repository,
    policy,
    ...(changed === undefined && added === undefined
      ? {}
      : {
          change: {
            base: 'f'.repeat(40),
            files: () => [
              ...(changed ?? []).map((path) => ({ path, kind: 'modified' as const, from: undefined })),
              ...(added ?? []).map((path) => ({ path, kind: 'added' as const, from: undefined })),
            ],
            registers: () => registersOf(base),
            repository,
            missing: [],
          },
        }),
  });
}

/** The plan of documents in memory, with where its nodes stand, by id. */
export function planOfText(input: PlanInput): { plan: Plan; at: (id: string) => NodeReadiness } {
  const context = contextOf(input);
  const plan = planOf(context);
  const readiness = [...evaluateReadiness(plan, context.repository).values()];
  const at = (id: string): NodeReadiness => {
    const found = readiness.find(({ node }) => node.id === id);
    if (found === undefined) throw new Error(`${id} is not among ${readiness.map(({ node }) => node.id).join(', ')}`);
    return found;
  };
  return { plan, at };
}
