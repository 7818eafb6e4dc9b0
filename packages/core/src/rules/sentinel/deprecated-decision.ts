import { createFinding } from '../../findings/finding.ts';
import { heldItems } from '../held-items.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A sentinel holds a decision that is deprecated. One that watches whether it is looked at again may. */
export const sentinelDeprecatedDecision: Rule = {
  id: 'sentinel/deprecated-decision',
  *check(context) {
    for (const { sentinel, items, location } of heldItems(context)) {
      const [item] = items;
      const { id, decision, reopens } = sentinel;
      if (item === undefined || reopens !== undefined || items.some((one) => one.item.status !== 'deprecated'))
        continue;
      const related = [relatedPlace(placeOf(item, 'status', 'id', 'title'), 'the decision')];
      yield createFinding(
        'sentinel/deprecated-decision',
        'deprecated',
        { sentinel: id, decision },
        { location, related, item: item.reference, anchor: id },
      );
    }
  },
};
