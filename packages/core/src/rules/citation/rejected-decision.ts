import { createFinding } from '../../findings/finding.ts';
import { citedItems } from '../cited-items.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Code cites a decision that was rejected. */
export const rejectedDecision: Rule = {
  id: 'citation/rejected-decision',
  *check(context) {
    for (const { citation, items, location } of citedItems(context)) {
      const [item] = items;
      if (item === undefined || items.some((one) => one.item.status !== 'rejected')) continue;
      yield createFinding(
        'citation/rejected-decision',
        'rejected',
        { id: citation.id },
        {
          location,
          related: [relatedPlace(placeOf(item, 'status', 'id', 'title'), 'the decision')],
          item: item.reference,
          anchor: citation.id,
        },
      );
    }
  },
};
