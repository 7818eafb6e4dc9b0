import { createFinding } from '../../findings/finding.ts';
import { namesDocuments } from '../../relations/may-relate.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/** An undecided item records that two documents contradict each other; until it is decided, both texts stand. */
export const recorded: Rule = {
  id: 'contradiction/recorded',
  *check({ items }) {
    for (const item of items) {
      if (!isUndecided(item) || !namesDocuments(item.item)) continue;
      const { contradiction } = item.facets();
      if (contradiction === undefined) continue;
      const places = [...new Set(contradiction.claims.map(({ place }) => place))];
      yield createFinding(
        'contradiction/recorded',
        'stands',
        { id: item.name, places },
        {
          location: placeIn(item.document, contradiction.claims[0]?.start ?? contradiction.start, contradiction.end),
          item: item.reference,
        },
      );
    }
  },
};
