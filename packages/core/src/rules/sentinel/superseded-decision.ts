import { createFinding } from '../../findings/finding.ts';
import { heldItems } from '../held-items.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { supersedings } from '../superseding.ts';

/** A sentinel holds a decision whose place another one has taken. */
export const sentinelSupersededDecision: Rule = {
  id: 'sentinel/superseded-decision',
  *check(context) {
    for (const { sentinel, items, location } of heldItems(context)) {
      const [item] = items;
      if (item === undefined || items.some((one) => one.item.status !== 'superseded')) continue;
      const { id, decision } = sentinel;
      const by = supersedings(context).find(({ earlier }) => earlier === item)?.later.name ?? '';
      const related = [relatedPlace(placeOf(item, 'status', 'id', 'title'), 'the decision')];
      yield createFinding(
        'sentinel/superseded-decision',
        'superseded',
        { sentinel: id, decision, by },
        { location, related, item: item.reference, anchor: id },
      );
    }
  },
};
