import { workOrder } from '../gates/find-cycles.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import type { Plan } from '../gates/plan.ts';
import type { NodeReadiness } from './node-readiness.ts';

/** The longest chain of work behind one undecided item. */
export interface CriticalPath {
  readonly item: PlanItem;
  /** Keys of nodes, in the order in which they can be done. */
  readonly nodes: readonly string[];
}

/** The longest chain of blocked nodes that begins at an undecided item; undefined when nothing is blocked by one. */
export function criticalPath(plan: Plan, readiness: ReadonlyMap<string, NodeReadiness>): CriticalPath | undefined {
  const chains = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const chainTo = (key: string): readonly string[] => {
    const known = chains.get(key);
    if (known !== undefined) return known;
    const at = readiness.get(key);
    if (at?.state !== 'blocked' || open.has(key)) return [];
    open.add(key);
    let longest: readonly string[] = [];
    for (const { by, relation } of at.blockers) {
      // The node around a part is no step before it.
      if (!('node' in by) || relation === 'part-of' || relation === 'first-stage' || relation === 'ring') continue;
      const chain = chainTo(by.node.key);
      if (chain.length > longest.length) longest = chain;
    }
    open.delete(key);
    const chain = [...longest, key];
    chains.set(key, chain);
    return chain;
  };
  let best: readonly string[] = [];
  for (const key of workOrder(plan)) {
    const chain = chainTo(key);
    if (chain.length > best.length && (readiness.get(chain[0] as string)?.roots.size ?? 0) > 0) best = chain;
  }
  const first = best[0] === undefined ? undefined : readiness.get(best[0]);
  const items = [...(first?.roots ?? [])].toSorted((left, right) =>
    (right.summary.due ?? '9999') < (left.summary.due ?? '9999') ? -1 : 1,
  );
  return items[0] === undefined ? undefined : { item: items[0], nodes: best };
}
