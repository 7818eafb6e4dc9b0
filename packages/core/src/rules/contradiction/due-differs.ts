import { createFinding } from '../../findings/finding.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';
import { copyPairs } from '../copy-pairs.ts';

/** Two documents give different dates by which one decision is needed. */
export const dueDiffers: Rule = {
  id: 'contradiction/due-differs',
  *check(context) {
    for (const { first, copy } of copyPairs(context)) {
      const [due, other] = [copy.summary.due, first.summary.due];
      if (due === null || other === null || due === other || !isUndecided(copy)) continue;
      yield createFinding(
        'contradiction/due-differs',
        'differs',
        { id: copy.name, due, other, otherPath: first.document.path, otherLine: first.item.line },
        {
          location: placeOf(copy, 'due', 'id'),
          related: [relatedPlace(placeOf(first, 'due', 'id'), 'the other date')],
          item: copy.reference,
          anchor: `${copy.reference} ${first.document.path}`,
        },
      );
    }
  },
};
