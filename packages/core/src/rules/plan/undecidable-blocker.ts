import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import type { PlanItem } from '../../gates/plan-source.ts';
import type { CheckedItem, CheckedRegister } from '../check-context.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/**
 * An open decision that holds something up without a recommendation, or without what happens if nothing is done, in a register
 * that gives the same for at least half of those. One that says that waiting costs nothing has said it.
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
      const holdsUp = (item: CheckedItem): boolean => blocked.has(item.item);
      const gives = {
        recommendation: givenIn(register, holdsUp, hasRecommendation),
        cost: givenIn(register, holdsUp, hasCost),
      };
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

/**
 * Half of the items that hold something up suffice: a habit of the register, not the accident of one row. What holds nothing up says nothing about it, and one
 * that was decided counts for the habit it shows, so that neither a new row nor an acceptance takes the question from another.
 */
function givenIn(
  register: CheckedRegister,
  holdsUp: (item: CheckedItem) => boolean,
  has: (item: CheckedItem) => boolean,
): boolean {
  const holding = register.items.filter((item) =>
    isUndecided(item) ? holdsUp(item) : item.blocks().length > 0 && has(item),
  );
  const giving = holding.filter(has).length;
  return giving > 0 && giving * 2 >= holding.length;
}

function hasRecommendation(checked: CheckedItem): boolean {
  const { item } = checked;
  if (item.text('recommendation') !== undefined || item.text('default') !== undefined) return true;
  return checked.facets().options.recommended !== undefined;
}

function hasCost({ item }: CheckedItem): boolean {
  return item.text('impact') !== undefined;
}
