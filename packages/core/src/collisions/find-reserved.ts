import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { ClaimIndex, IdClaim } from './claim.ts';
import type { Reservation } from './reservation.ts';

/** Reservations as one branch, or the judged state, records them. */
export interface RecordedReservations {
  /** Short name of the branch; undefined for the judged state. */
  readonly head: string | undefined;
  readonly reservations: readonly Reservation[];
  /** What the merge base with that branch claims; undefined when there is nothing to compare with. */
  readonly base: (() => ClaimIndex) | undefined;
}

/** An item under an identifier that is reserved for something else. */
export interface ReservedClash {
  readonly claim: IdClaim;
  readonly reservation: Reservation;
  readonly head: string | undefined;
}

/**
 * New items of the judged state under identifiers that another branch reserved. Whoever reserved it may use it: the
 * reservation names the branch, or the title. What the merge base holds already is no new item.
 */
export function findReserved(
  judged: ClaimIndex,
  recorded: readonly RecordedReservations[],
  branches: ReadonlySet<string>,
): ReservedClash[] {
  const found = new Map<IdClaim, ReservedClash>();
  for (const { head, reservations, base } of recorded) {
    if (base === undefined) continue;
    for (const reservation of reservations) {
      if (branches.has(reservation.branch)) continue;
      for (const claim of judged.get(reservation.key)) {
        if (found.has(claim) || isFor(reservation, claim) || base().get(claim.key).length > 0) continue;
        found.set(claim, { claim, reservation, head });
      }
    }
  }
  return [...found.values()];
}

function isFor({ title }: Reservation, claim: IdClaim): boolean {
  return title !== '' && normalizeLabel(title) === claim.titleWords;
}
