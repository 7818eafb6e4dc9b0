import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { listedOtherwise, listedRecords } from '../listed-records.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { copyPairs } from '../copy-pairs.ts';

/**
 * Two documents give one decision different statuses; where a document says none, nothing differs. A row of an index and its record
 * that say the opposite are told as that.
 */
export const statusDiffers: Rule = {
  id: 'contradiction/status-differs',
  *check(context) {
    const rows = new Set(listedRecords(context).map(({ row }) => row.item));
    for (const { first, copy } of copyPairs(context)) {
      if (rows.has(first.item) || rows.has(copy.item)) continue;
      if (first.item.status === copy.item.status || !saysStatus(first) || !saysStatus(copy)) continue;
      yield createFinding(
        'contradiction/status-differs',
        'differs',
        {
          id: copy.name,
          status: copy.item.status,
          other: first.item.status,
          otherPath: first.document.path,
          otherLine: first.item.line,
        },
        {
          location: placeOf(copy, 'status', 'id'),
          related: [relatedPlace(placeOf(first, 'status', 'id'), 'the other status')],
          item: copy.reference,
          anchor: `${copy.reference} ${first.document.path}`,
        },
      );
    }
    for (const listed of listedRecords(context)) {
      const { page, name, record } = listed;
      const otherwise = listedOtherwise(listed);
      if (record === undefined || otherwise === undefined || otherwise.isAgainst) continue;
      const { document, item } = record;
      yield createFinding(
        'contradiction/status-differs',
        'differs',
        {
          id: name,
          status: otherwise.listed,
          other: otherwise.recorded,
          otherPath: document.path,
          otherLine: lineOf(record),
        },
        {
          location: otherwise.place,
          related: [relatedPlace(placeOf(record, 'status', 'id'), 'the other status')],
          item: record.reference,
          anchor: `${item.key} ${page.path}`,
        },
      );
    }
  },
};

function lineOf({ item, document }: CheckedItem): number {
  return document.reading.source.lines.lineAt(item.standing.field?.start ?? item.defining.start);
}

function saysStatus({ item }: CheckedItem): boolean {
  return !item.standing.inferred && item.standing.field !== undefined;
}
