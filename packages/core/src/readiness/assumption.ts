import type { PlanItem } from '../gates/plan-source.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { NodeState } from '../policy/plan-policy.ts';

/** What is taken for true, whatever the documents say: the question behind "what if". */
export interface Assumptions {
  readonly items: ReadonlyMap<PlanItem['item'], DecisionStatus>;
  /** By key of the node. */
  readonly nodes: ReadonlyMap<string, NodeState>;
}

/** Nothing but what the documents say. */
export const NO_ASSUMPTIONS: Assumptions = Object.freeze({ items: new Map(), nodes: new Map() });
