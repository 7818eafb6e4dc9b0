import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import type { PlanItem } from '../../gates/plan-source.ts';
import type { CheckedItem, CheckedRegister } from '../check-context.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * An open decision that holds something up without a recommendation, or without what happens if nothing is done, in a register
 * that gives the same for others. One that says that waiting costs nothing has said it.
 */
export const undecidableBlocker: Rule = {
  id: 'plan/undecidable-blocker',
  *check(context) {
    const plan = planOf(context);
    const blocked = new Map<PlanItem['item'], string[]>();
    for (const { to, from } of plan.edges) {
      const node = plan.nodes.get(to);
      if (!('item' in from) || node === undefined) continue;
      blocked.set(from.item.item, [...(blocked.get(from.item.item) ?? []), node.id]);
    }
    for (const register of context.registers) {
      if (!register.items.some(({ item }) => blocked.has(item))) continue;
      const gives = { recommendation: givenIn(register, hasRecommendation), cost: givenIn(register, hasCost) };
      for (const item of register.items) {
        const nodes = blocked.get(item.item);
        if (nodes === undefined || !isUndecided(item) || item.facets().blocking.zeroCostOfDelay.length > 0) continue;
        const lacks = [
          ...(gives.recommendation && !hasRecommendation(item) ? ['what is recommended'] : []),
          ...(gives.cost && !hasCost(item) ? ['what happens if nothing is done'] : []),
        ];
        if (lacks.length === 0) continue;
        const place = { location: placeOf(item, 'recommendation', 'default', 'title', 'id'), item: item.reference };
        yield createFinding('plan/undecidable-blocker', 'missing', { id: item.name, nodes, lacks }, place);
      }
    }
  },
};

/** Half of the undecided items suffice: a habit of the register, not the accident of one row. */
function givenIn(register: CheckedRegister, has: (item: CheckedItem) => boolean): boolean {
  const undecided = register.items.filter(isUndecided);
  return undecided.filter(has).length * 2 >= undecided.length && undecided.some(has);
}

function hasRecommendation(checked: CheckedItem): boolean {
  const { item } = checked;
  if (item.text('recommendation') !== undefined || item.text('default') !== undefined) return true;
  return checked.facets().options.recommended !== undefined;
}

function hasCost({ item }: CheckedItem): boolean {
  return item.text('impact') !== undefined;
}
