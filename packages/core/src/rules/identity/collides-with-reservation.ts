import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';
import { referenceTo } from '../reference-to.ts';

/** A new item under an identifier that is recorded as reserved for another branch. */
export const collidesWithReservation: Rule = {
  id: 'identity/collides-with-reservation',
  *check(context) {
    for (const { claim, reservation, head } of context.branches?.reserved ?? []) {
      const data = {
        id: claim.id,
        reference: referenceTo(context, claim),
        reserved: reservation.id,
        by: reservation.branch,
        date: reservation.date,
        title: reservation.title,
        line: reservation.line,
        head,
        free: context.branches?.free.get(claim),
      };
      const place = { location: claim.location, item: claim.id, anchor: `${claim.id} ${claim.titleWords}` };
      yield createFinding('identity/collides-with-reservation', 'reserved', data, place);
    }
  },
};
