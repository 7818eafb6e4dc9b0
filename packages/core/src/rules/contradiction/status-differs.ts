import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { copyPairs } from '../copy-pairs.ts';

/** Two documents give one decision different statuses; where a document says none, nothing differs. */
export const statusDiffers: Rule = {
  id: 'contradiction/status-differs',
  *check(context) {
    for (const { first, copy } of copyPairs(context)) {
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
  },
};

function saysStatus({ item }: CheckedItem): boolean {
  return !item.standing.inferred && item.standing.field !== undefined;
}
