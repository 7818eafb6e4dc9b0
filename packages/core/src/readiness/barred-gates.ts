import type { PlanItem } from '../gates/plan-source.ts';
import type { GuardedGate, Plan } from '../gates/plan.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { Condition, ConditionTerm } from '../policy/condition.ts';
import type { DecisionStatus } from '../model/status.ts';
import { NO_ASSUMPTIONS } from './assumption.ts';
import { Standing } from './standing.ts';

/** A decision that a gate asks to be accepted, and that was decided otherwise. */
export interface Barring {
  readonly item: PlanItem;
  readonly status: DecisionStatus;
  /** What took its place. */
  readonly successors: readonly PlanItem[];
}

/** A gate that no decision which is still open can open. */
export interface BarredGate {
  readonly guarded: GuardedGate;
  readonly by: readonly Barring[];
}

const GONE: readonly DecisionStatus[] = ['rejected', 'superseded', 'deprecated'];

/**
 * The gates that stay closed whatever is decided that is open today: each way through them asks for the acceptance of a decision that was rejected or
 * replaced. One whose work is done bars nobody.
 */
export function barredGates(plan: Plan): readonly BarredGate[] {
  const standing = new Standing(plan, NO_ASSUMPTIONS);
  return plan.gates.flatMap((guarded): BarredGate[] => {
    const nodes = guarded.nodes.flatMap((key) => plan.nodes.get(key) ?? []);
    if (nodes.length > 0 && nodes.every((node) => standing.stateOf(node) === 'done')) return [];
    const by = barring(guarded.gate.requires, standing);
    return by.length === 0 ? [] : [{ guarded, by }];
  });
}

/** What keeps a condition from ever holding; nothing when it may. What must not be so is never said to stay as it is. */
function barring(condition: Condition, standing: Standing): readonly Barring[] {
  switch (condition.op) {
    case 'is':
      return barringTerm(condition, standing);
    case 'not':
      return [];
    case 'all':
      return condition.of.flatMap((part) => [...barring(part, standing)]);
    case 'any': {
      const parts = condition.of.map((part) => barring(part, standing));
      return parts.some(({ length }) => length === 0) ? [] : parts.flat();
    }
  }
}

function barringTerm(term: ConditionTerm, standing: Standing): readonly Barring[] {
  const subject = standing.subjectOf(term);
  if (subject === undefined || !('item' in subject) || standing.isUnmerged(subject.item)) return [];
  const { item } = subject;
  const isDecision = DECISION_KINDS.includes(item.item.kind);
  if ((term.state ?? (isDecision ? 'accepted' : 'done')) !== 'accepted') return [];
  const status = standing.statusOf(item);
  return GONE.includes(status) ? [{ item, status, successors: standing.successorsOf(item) }] : [];
}
