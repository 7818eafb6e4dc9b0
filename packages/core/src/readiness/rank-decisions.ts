import type { PlanItem } from '../gates/plan-source.ts';
import type { NodeReadiness } from './node-readiness.ts';

/** An undecided item with the work that its decision would free. */
export interface RankedDecision {
  readonly item: PlanItem;
  /** Nodes that wait for it alone: for no other decision, and for nothing that no decision ends. */
  readonly alone: readonly string[];
  /** Nodes that wait for something else as well. */
  readonly shared: readonly string[];
}

/** Undecided items by the work they hold up: most freed alone first, then most at all, then the earliest date. */
export function rankDecisions(readiness: ReadonlyMap<string, NodeReadiness>): readonly RankedDecision[] {
  const found = new Map<PlanItem, { alone: string[]; shared: string[] }>();
  for (const { state, roots, obstacles, node, blockers } of readiness.values()) {
    // A workstream that only its first stage holds up is counted as that stage.
    if (state !== 'blocked' || blockers.every(({ relation }) => relation === 'first-stage')) continue;
    for (const item of roots) {
      let entry = found.get(item);
      if (entry === undefined) found.set(item, (entry = { alone: [], shared: [] }));
      (roots.size === 1 && obstacles.length === 0 ? entry.alone : entry.shared).push(node.key);
    }
  }
  return [...found]
    .map(([item, { alone, shared }]) => ({ item, alone, shared }))
    .toSorted(
      (left, right) =>
        right.alone.length - left.alone.length ||
        right.shared.length - left.shared.length ||
        compareDue(left.item, right.item),
    );
}

function compareDue(left: PlanItem, right: PlanItem): number {
  const [a, b] = [left.summary.due ?? '9999', right.summary.due ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
}
