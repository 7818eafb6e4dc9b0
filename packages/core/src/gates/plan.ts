import type { FindingLocation } from '../findings/finding.ts';
import type { PlanNodeKind, PlanStage } from '../facets/words/plan-words.ts';
import type { Gate } from '../policy/gate-policy.ts';
import type { NodeState, PlanKind, StatedNode } from '../policy/plan-policy.ts';
import type { Alternatives } from './read-alternatives.ts';
import type { Misapproval } from './misapproval.ts';
import type { PlanItem } from './plan-source.ts';
import type { Successors } from './successors.ts';
import type { UnreadApprovals } from './unread-approvals.ts';

/**
 * How sure a statement about the plan is. `inferred`: read from prose. `confirmed`: read from prose, and somebody looked at
 * it. `stated`: configuration says it, or a field that is for it.
 */
export type Certainty = 'stated' | 'confirmed' | 'inferred';

/** Words of a document, with their place. */
export interface Said {
  readonly text: string;
  readonly location: FindingLocation;
}

/** Something that can start: a phase, milestone, workstream, a stage or part of one, a gap to close, an action. */
export interface PlanNode {
  /** Names it in the plan; two spellings of one name have one key. */
  readonly key: string;
  /** As a person reads it: `WS3 design`, `Phase 1: rule texts`. */
  readonly id: string;
  readonly kind: PlanNodeKind | PlanKind | 'gap';
  readonly stage: PlanStage | undefined;
  readonly title: string | undefined;
  /** Key of the node that it is a part of. */
  readonly within: string | undefined;
  readonly state: NodeState;
  /** Where a document says how far it has come. */
  readonly stateSaid: FindingLocation | undefined;
  /** Class of work. */
  readonly work: string | undefined;
  readonly stated: StatedNode | undefined;
  /** The item of a register that it is, for gaps and actions. */
  readonly item: PlanItem | undefined;
  /** First place that names it. */
  readonly location: FindingLocation | undefined;
  /** Says that it may start, where a document does. */
  readonly claims: readonly Said[];
  /** The unfinished merge that leaves open what documents say of it. */
  readonly unmerged: FindingLocation | undefined;
}

/** A node that is waited for. */
export interface WaitedNode {
  readonly node: string;
  /** As written, where it may be that nothing bears the name. */
  readonly written?: string;
  /** True for words that name nothing of the plan, such as "vendor answer": nobody can tell when it has come about. */
  readonly isOutside?: boolean;
  /** True for the status of the work itself, which is `written`: it holds until somebody changes it. */
  readonly isOwnStatus?: boolean;
  /** The civil date from which it has come about, for a day that is waited for. */
  readonly day?: string;
}

/** A node waits for an item to be decided, or for another node to be done. */
export interface PlanEdge {
  readonly to: string;
  readonly from: { readonly item: PlanItem } | WaitedNode;
  readonly relation:
    | 'blocks'
    | 'decide-before'
    | 'either'
    | 'order'
    | 'stage'
    | 'after'
    | 'close-before'
    | 'depends-on';
  readonly certainty: Certainty;
  /** True where only an acceptance lets it go on: a gate that names a decision is not passed when that is rejected. */
  readonly isForAccepted?: boolean;
  readonly said: Said | undefined;
  /** Ways through that the text gives. */
  readonly alternatives: Alternatives | undefined;
}

/** A node, or something in words, must not wait for an item. */
export interface NonGateStatement {
  readonly item: PlanItem;
  readonly node: string | undefined;
  readonly subject: string;
  readonly certainty: Certainty;
  readonly said: Said | undefined;
}

/** A gate of the configuration with the nodes that it guards. */
export interface GuardedGate {
  readonly gate: Gate;
  /** How a person names it: the node, or the class of work. */
  readonly name: string;
  readonly nodes: readonly string[];
}

/** An edge that a non-gate forbids. */
export interface WrongWait {
  readonly edge: PlanEdge | undefined;
  readonly gate: GuardedGate | undefined;
  readonly node: string;
  readonly nonGate: NonGateStatement;
}

/** The plan: what documents and configuration say together. */
export interface Plan {
  /** Civil date of the run: days that are waited for have come by it, or not. */
  readonly today: string;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly edges: readonly PlanEdge[];
  readonly nonGates: readonly NonGateStatement[];
  readonly gates: readonly GuardedGate[];
  readonly wrongWaits: readonly WrongWait[];
  /** Nodes that wait for each other, each ring once. */
  readonly cycles: ReadonlyArray<readonly string[]>;
  /** Items by folded identifier; several where registers share one. */
  readonly items: ReadonlyMap<string, readonly PlanItem[]>;
  /** Accepted items that only others approved than the body that may take them: these settle nothing. */
  readonly misapproved: ReadonlyMap<PlanItem['item'], Misapproval>;
  /** What took the place of superseded items: they settle nothing while that is open. */
  readonly successors: Successors;
  /** What a broken lockfile leaves open; the items in it settle nothing either. */
  readonly unreadApprovals: UnreadApprovals | undefined;
}
