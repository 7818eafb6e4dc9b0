import { createFinding } from '../../findings/finding.ts';
import { citedItems } from '../cited-items.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { supersedings } from '../superseding.ts';

/** Code cites a decision whose place another one has taken. */
export const supersededDecision: Rule = {
  id: 'citation/superseded-decision',
  *check(context) {
    for (const { citation, items, location } of citedItems(context)) {
      const [item] = items;
      if (item === undefined || items.some((one) => one.item.status !== 'superseded')) continue;
      const by = supersedings(context).find(({ earlier }) => earlier === item)?.later.name ?? '';
      yield createFinding(
        'citation/superseded-decision',
        'superseded',
        { id: citation.id, by },
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
