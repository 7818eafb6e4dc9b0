import { createFinding } from '../../findings/finding.ts';
import { placeOf, relatedPlace } from '../place.ts';
import { recordLinks } from '../records-of.ts';
import type { Rule } from '../rule.ts';

const OVER = ['rejected', 'superseded', 'deprecated', 'proposed', 'open'];

/** An index lists as decided what its record says is not, or does not hold any more. */
export const recordDisagrees: Rule = {
  id: 'relation/record-disagrees',
  *check(context) {
    for (const { item, record, location } of recordLinks(context)) {
      if (record === undefined || item.item.status !== 'accepted' || !OVER.includes(record.item.status)) continue;
      if (record.item.standing.inferred) continue;
      yield createFinding(
        'relation/record-disagrees',
        'over',
        { title: item.name, record: record.name, status: record.item.status },
        {
          location,
          related: [relatedPlace(placeOf(record, 'status', 'id', 'title'), 'what the record says')],
          item: item.reference,
          anchor: `${item.reference} ${record.reference}`,
        },
      );
    }
  },
};
