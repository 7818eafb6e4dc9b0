import { createFinding } from '../../findings/finding.ts';
import { nodeKey } from '../../gates/node-name.ts';
import { planOf } from '../../gates/build-plan.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { cyclesOf } from '../cycles.ts';
import { resolvedRelations } from '../resolve-relation.ts';
import type { Rule } from '../rule.ts';
import { placeOfRelation } from '../superseding.ts';

/**
 * Undecided items that wait for each other in a circle. What was concluded rather than written is no dependency here; work that waits
 * for itself is a ring of the plan, and told as that.
 */
export const dependencyCycle: Rule = {
  id: 'relation/dependency-cycle',
  *check(context) {
    const waits = new Map<CheckedItem, CheckedItem[]>();
    const written = resolvedRelations(context).filter(
      ({ relation, to }) => relation.kind === 'depends-on' && !relation.inferred && to.length === 1,
    );
    for (const { from, to } of written) waits.set(from, [...(waits.get(from) ?? []), to[0] as CheckedItem]);
    for (const cycle of cyclesOf([...waits.keys()], (item) => waits.get(item) ?? [])) {
      const first = written.find(({ from, to }) => cycle.includes(from) && cycle.includes(to[0] as CheckedItem));
      if (first === undefined || isRingOfPlan(cycle, context)) continue;
      const ids = cycle.map(({ name }) => name);
      yield createFinding(
        'relation/dependency-cycle',
        'circle',
        { ids },
        { location: placeOfRelation(first), item: first.from.reference, anchor: ids.toSorted().join(' ') },
      );
    }
  },
};

function isRingOfPlan(cycle: readonly CheckedItem[], context: CheckContext): boolean {
  const ringed = new Set(planOf(context).cycles.flat());
  return cycle.every((item) => ringed.has(nodeKey(item.reference)));
}
