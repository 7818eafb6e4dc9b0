import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';
import { referenceTo } from '../reference-to.ts';

/** An identifier that names two items only in the files that merging the judged state into its target gives. */
export const collidesWhenMerged: Rule = {
  id: 'identity/collides-when-merged',
  *check(context) {
    const { branches } = context;
    for (const { claim, places } of branches?.merged?.duplicates ?? []) {
      const data = {
        id: claim.id,
        reference: referenceTo(context, claim),
        head: branches?.merged?.head ?? '',
        places,
        free: branches?.free.get(claim),
      };
      const place = { location: claim.location, item: claim.id, anchor: `${claim.id} ${claim.titleWords}` };
      yield createFinding('identity/collides-when-merged', 'merged', data, place);
    }
  },
};
