import { itemsNamed } from '../gates/items-named.ts';
import { statusOn } from '../gates/lasting-status.ts';
import { nodeKey, readNodeName, sequenceOf } from '../gates/node-name.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import type { Misapproval } from '../gates/misapproval.ts';
import type { Plan, PlanNode, WaitedNode } from '../gates/plan.ts';
import { mergeTouching } from '../gates/merge-touching.ts';
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
    return this.#assumed.items.get(item) ?? statusOn(item, this.#plan.today);
  }

  stateOf(node: PlanNode): NodeState {
    return this.#assumed.nodes.get(node.key) ?? node.state;
  }

  /** Whether something outside of the plan has come about: it is taken to have, or it is a day. */
  hasComeAbout({ node, day }: WaitedNode): boolean {
    const assumed = this.#assumed.nodes.get(node);
    return assumed === undefined ? this.hasDayCome(day) : assumed === 'done';
  }

  hasDayCome(day: string | undefined): boolean {
    return day !== undefined && day <= this.#plan.today;
  }

  /** Whether nobody can tell how an item stands: an unfinished merge has it, and nothing is supposed of it. */
  isUnmerged(item: PlanItem): boolean {
    return !this.#assumed.items.has(item.item) && mergeTouching(item) !== undefined;
  }

  /** By whom an item was approved who may not; a supposed outcome is taken by whoever may. */
  misapproval({ item }: PlanItem): Misapproval | undefined {
    return this.#assumed.items.has(item) ? undefined : this.#plan.misapproved.get(item);
  }

  /** Whether nobody can tell who approved an item, since its lockfile cannot be read, and nothing is supposed of it. */
  isUnread({ item }: PlanItem): boolean {
    return !this.#assumed.items.has(item) && this.#plan.unreadApprovals?.items.has(item) === true;
  }

  /** Whether an item counts for undecided, whatever its register says. */
  #isDoubtful(item: PlanItem): boolean {
    return this.isUnmerged(item) || this.misapproval(item) !== undefined || this.isUnread(item);
  }

  /** Whether an item holds nothing up any more. */
  isSettled(item: PlanItem): boolean {
    if (this.#isDoubtful(item)) return false;
    const status = this.statusOf(item);
    if (status === 'open' || status === 'proposed' || status === 'deferred') return false;
    return this.successorsOf(item).every((later) => this.isSettled(later));
  }

  /** What took the place of a superseded item, at the end of the chain. */
  successorsOf(item: PlanItem): readonly PlanItem[] {
    return this.statusOf(item) === 'superseded' ? (this.#plan.successors.get(item.item) ?? []) : [];
  }

  /** The same for one node: what is put off to a later phase does not hold up an earlier one. */
  isSettledFor(item: PlanItem, node: PlanNode): boolean {
    if (this.isSettled(item)) return true;
    if (this.statusOf(item) !== 'deferred' || this.isUnmerged(item)) return false;
    const place = sequenceOf(node.id);
    return item.facets().conditions.deferrals.some(({ home }) => {
      const other = home === undefined ? undefined : sequenceOf(home.id);
      return other !== undefined && other.family === place?.family && other.at > place.at;
    });
  }

  /** What a name in a condition means. Items come first: a gap that is an item is judged by what its register says. */
  subjectOf({ name }: ConditionTerm): TermSubject {
    const found = itemsNamed(this.#plan.items, name);
    if (found.length === 1) return { item: found[0] as PlanItem };
    if (found.length > 1) return undefined;
    const node = this.#plan.nodes.get(readNodeName(name).key) ?? this.#plan.nodes.get(nodeKey(name));
    return node === undefined ? undefined : { node };
  }

  /**
   * Whether a term holds; undefined when it speaks of nothing that is known, or of something that an unfinished merge or a broken
   * lockfile leaves open. None of these ever opens anything.
   */
  holds(term: ConditionTerm): boolean | undefined {
    const subject = this.subjectOf(term);
    if (subject === undefined) return undefined;
    if ('node' in subject) return this.#nodeHolds(subject.node, term.state);
    // Not false: that would open what asks for its contrary.
    if (this.#isDoubtful(subject.item)) return undefined;
    return this.#itemHolds(subject.item, term.state);
  }

  /** Whether an item is work that has started. */
  #goesOn(item: PlanItem): boolean {
    const node = this.#plan.nodes.get(nodeKey(item.reference));
    return node !== undefined && this.stateOf(node) !== 'open';
  }

  #nodeHolds(node: PlanNode, wanted: ConditionState | undefined): boolean | undefined {
    const state = this.stateOf(node);
    if (state === 'done' || (wanted === 'started' && state === 'started')) return true;
    const isOpen = node.unmerged !== undefined && !this.#assumed.nodes.has(node.key);
    return isOpen ? undefined : false;
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
        return (status !== 'open' && status !== 'deferred') || this.#goesOn(item);
      case 'decided':
      case 'closed':
      case 'done':
        return this.isSettled(item);
    }
  }
}
