import { createFinding } from '../../findings/finding.ts';
import { listedOtherwise, listedRecords } from '../listed-records.ts';
import { placeOf, relatedPlace } from '../place.ts';
import { recordLinks } from '../records-of.ts';
import type { Rule } from '../rule.ts';

const OVER = ['rejected', 'superseded', 'deprecated', 'proposed', 'open'];

/** An index lists as decided what its record says is not, or does not hold any more; or the other way round. */
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
    for (const listed of listedRecords(context)) {
      const { name, record } = listed;
      const otherwise = listedOtherwise(listed);
      if (record === undefined || otherwise?.isAgainst !== true) continue;
      const { listed: status, recorded, place } = otherwise;
      yield createFinding(
        'relation/record-disagrees',
        'listed',
        { title: name, record: record.name, path: record.document.path, status, recorded },
        {
          location: place,
          related: [relatedPlace(placeOf(record, 'status', 'id', 'title'), 'what the record says')],
          item: record.reference,
          anchor: `${record.reference} ${listed.page.path}`,
        },
      );
    }
  },
};
