import { createFinding } from '../../findings/finding.ts';
import { commandName } from '../command-name.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { supersedings } from '../superseding.ts';

const STANDING = ['open', 'proposed', 'accepted'];

/** A decision whose place another accepted one says it takes, and which still stands as if nothing had happened. */
export const supersededStillAccepted: Rule = {
  id: 'relation/superseded-still-accepted',
  *check(context) {
    const told = new Set<string>();
    for (const { earlier, later, saidBy, place } of supersedings(context)) {
      if (saidBy !== 'later' || later.item.status !== 'accepted' || !STANDING.includes(earlier.item.status)) continue;
      const key = `${earlier.register.name} ${earlier.item.key}`;
      if (told.has(key)) continue;
      told.add(key);
      yield createFinding(
        'relation/superseded-still-accepted',
        'stands',
        { id: earlier.name, call: commandName(earlier, context), by: later.name, status: earlier.item.status },
        {
          location: placeOf(earlier, 'status', 'id', 'title'),
          related: [relatedPlace(place, 'what takes its place')],
          item: earlier.reference,
        },
      );
    }
  },
};
