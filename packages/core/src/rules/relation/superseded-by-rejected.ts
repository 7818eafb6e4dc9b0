import { createFinding } from '../../findings/finding.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { supersedings, type Superseding } from '../superseding.ts';

/** A decision that gave way to one that was rejected, and to no other: nothing holds in its place. */
export const supersededByRejected: Rule = {
  id: 'relation/superseded-by-rejected',
  *check(context) {
    const byEarlier = Map.groupBy(supersedings(context), ({ earlier }) => earlier);
    for (const [earlier, said] of byEarlier) {
      const gaveWay = said.filter((one) => earlier.item.status === 'superseded' || one.saidBy === 'earlier');
      const [first] = gaveWay;
      if (first === undefined || !gaveWay.every(({ later }) => later.item.status === 'rejected')) continue;
      yield finding(first);
    }
  },
};

function finding({ earlier, later, place }: Superseding): ReturnType<typeof createFinding> {
  return createFinding(
    'relation/superseded-by-rejected',
    'rejected',
    { id: earlier.name, by: later.name },
    {
      location: place.path === earlier.document.path ? place : placeOf(earlier, 'status', 'id', 'title'),
      related: [relatedPlace(placeOf(later, 'status', 'id', 'title'), 'where that is said')],
      item: earlier.reference,
      anchor: `${earlier.reference} ${later.reference}`,
    },
  );
}
