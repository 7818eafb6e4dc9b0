import { createFinding } from '../../findings/finding.ts';
import { likeness, titleWords } from '../../vocabulary/title-likeness.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { copyPairs } from '../copy-pairs.ts';

/** Two documents name different owners of one decision that is still to be taken. */
export const ownerDiffers: Rule = {
  id: 'contradiction/owner-differs',
  *check(context) {
    for (const { first, copy } of copyPairs(context)) {
      const [owner, other] = [ownerOf(copy), ownerOf(first)];
      if (owner === undefined || other === undefined || likeness(titleWords(owner), titleWords(other)) > 0) continue;
      if (copy.item.status !== 'open' && copy.item.status !== 'proposed') continue;
      yield createFinding(
        'contradiction/owner-differs',
        'differs',
        { id: copy.name, owner, other, otherPath: first.document.path, otherLine: first.item.line },
        {
          location: placeOf(copy, 'owner', 'id'),
          related: [relatedPlace(placeOf(first, 'owner', 'id'), 'the other owner')],
          item: copy.reference,
          anchor: `${copy.reference} ${first.document.path}`,
        },
      );
    }
  },
};

/** Only what stands under the name of owner: a decider or reviewer is somebody else by right. */
function ownerOf({ item, summary }: CheckedItem): string | undefined {
  return item.text('owner') === undefined ? undefined : (summary.owner ?? undefined);
}
