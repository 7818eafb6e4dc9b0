import type { PlanItem } from '../gates/plan-source.ts';
import type { NodeReadiness } from './node-readiness.ts';

/** A node that stands elsewhere under an assumption. */
export interface NodeChange {
  readonly before: NodeReadiness;
  readonly after: NodeReadiness;
  /** Undecided items that no longer hold it up, and those that newly do. */
  readonly freedFrom: readonly PlanItem[];
  readonly newlyHeldBy: readonly PlanItem[];
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
    const freedFrom = [...then.roots].filter((item) => !now.roots.has(item));
    const newlyHeldBy = [...now.roots].filter((item) => !then.roots.has(item));
    if (then.state === now.state && freedFrom.length === 0 && newlyHeldBy.length === 0) continue;
    changes.push({ before: then, after: now, freedFrom, newlyHeldBy });
  }
  return changes;
}
