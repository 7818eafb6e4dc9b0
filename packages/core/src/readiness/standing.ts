import { nodeKey, readNodeName, sequenceOf } from '../gates/node-name.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import type { Plan, PlanNode } from '../gates/plan.ts';
import { foldId } from '../model/item-id.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { ConditionState, ConditionTerm } from '../policy/condition.ts';
import type { NodeState } from '../policy/plan-policy.ts';
import type { Assumptions } from './assumption.ts';

/** What a term of a condition speaks about; unknown when nothing bears the name, or several things do. */
export type TermSubject = { readonly item: PlanItem } | { readonly node: PlanNode } | undefined;

/** Where items and nodes stand, under some assumptions. */
export class Standing {
  readonly #plan: Plan;
  readonly #assumed: Assumptions;

  constructor(plan: Plan, assumed: Assumptions) {
    this.#plan = plan;
    this.#assumed = assumed;
  }

  statusOf({ item }: PlanItem): DecisionStatus {
    return this.#assumed.items.get(item) ?? item.status;
  }

  stateOf(node: PlanNode): NodeState {
    return this.#assumed.nodes.get(node.key) ?? node.state;
  }

  /** Whether an item holds nothing up any more. */
  isSettled(item: PlanItem): boolean {
    const status = this.statusOf(item);
    return status !== 'open' && status !== 'proposed' && status !== 'deferred';
  }

  /** The same for one node: what is put off to a later phase does not hold up an earlier one. */
  isSettledFor(item: PlanItem, node: PlanNode): boolean {
    if (this.isSettled(item)) return true;
    if (this.statusOf(item) !== 'deferred') return false;
    const place = sequenceOf(node.id);
    return item.facets().conditions.deferrals.some(({ home }) => {
      const other = home === undefined ? undefined : sequenceOf(home.id);
      return other !== undefined && other.family === place?.family && other.at > place.at;
    });
  }

  /** What a name in a condition means. Items come first: a gap that is an item is judged by what its register says. */
  subjectOf({ name }: ConditionTerm): TermSubject {
    const found = this.#plan.items.get(foldId(name)) ?? [];
    if (found.length === 1) return { item: found[0] as PlanItem };
    if (found.length > 1) return undefined;
    const node = this.#plan.nodes.get(readNodeName(name).key) ?? this.#plan.nodes.get(nodeKey(name));
    return node === undefined ? undefined : { node };
  }

  /** Whether a term holds; undefined when it speaks of nothing that is known, which never opens anything. */
  holds(term: ConditionTerm): boolean | undefined {
    const subject = this.subjectOf(term);
    if (subject === undefined) return undefined;
    if ('node' in subject) return nodeHolds(this.stateOf(subject.node), term.state);
    return this.#itemHolds(subject.item, term.state);
  }

  #itemHolds(item: PlanItem, wanted: ConditionState | undefined): boolean {
    const status = this.statusOf(item);
    const isDecision = DECISION_KINDS.includes(item.item.kind);
    switch (wanted ?? (isDecision ? 'accepted' : 'done')) {
      case 'accepted':
        return status === 'accepted';
      case 'rejected':
        return status === 'rejected';
      case 'started':
        return status !== 'open' && status !== 'deferred';
      case 'decided':
      case 'closed':
      case 'done':
        return this.isSettled(item);
    }
  }
}

function nodeHolds(state: NodeState, wanted: ConditionState | undefined): boolean {
  return state === 'done' || (wanted === 'started' && state === 'started');
}
