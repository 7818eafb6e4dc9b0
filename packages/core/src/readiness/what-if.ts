import type { PlanItem } from '../gates/plan-source.ts';
import type { Blocker, NodeReadiness } from './node-readiness.ts';

/** A node that stands elsewhere under an assumption. */
export interface NodeChange {
  readonly before: NodeReadiness;
  readonly after: NodeReadiness;
  /** Undecided items that no longer hold it up, and those that newly do. */
  readonly freedFrom: readonly PlanItem[];
  readonly newlyHeldBy: readonly PlanItem[];
  /** What newly bars it for good: items that would be decided otherwise than is asked. */
  readonly newlyBarredBy: readonly Blocker[];
}

/** What differs between two evaluations of one plan, in the order of the plan. */
export function compareReadiness(
  before: ReadonlyMap<string, NodeReadiness>,
  after: ReadonlyMap<string, NodeReadiness>,
): readonly NodeChange[] {
  const changes: NodeChange[] = [];
  for (const [key, now] of after) {
    const then = before.get(key);
    if (then === undefined) continue;
    const barred = itemsIn(now);
    const barredBefore = itemsIn(then);
    const freedFrom = [...then.roots].filter((item) => !now.roots.has(item) && !barred.has(item));
    const newlyHeldBy = [...now.roots].filter((item) => !then.roots.has(item));
    const newlyBarredBy = [...barred].flatMap(([item, blocker]) => (barredBefore.has(item) ? [] : [blocker]));
    const differs = [freedFrom, newlyHeldBy, newlyBarredBy].some(({ length }) => length > 0);
    if (then.state === now.state && !differs) continue;
    changes.push({ before: then, after: now, freedFrom, newlyHeldBy, newlyBarredBy });
  }
  return changes;
}

/** The settled items among the obstacles of a node, each with its blocker. */
function itemsIn({ obstacles }: NodeReadiness): ReadonlyMap<PlanItem, Blocker> {
  return new Map(
    obstacles.flatMap((blocker) =>
      'settled' in blocker.by && blocker.by.settled !== undefined ? [[blocker.by.settled.item, blocker] as const] : [],
    ),
  );
}
