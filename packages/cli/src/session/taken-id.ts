import { ClaimIndex, DecisisError, idKey, idUsage, familyOfId, type HeadsToCompare, type IdClaim } from '@decisis/core';

/**
 * Refuses an identifier that another branch has, or that is reserved for another one. `item` is who is to get it: where a
 * branch has that item under the identifier already, and where it is reserved for it, it may.
 */
export function assertFree(id: string, item: IdClaim | undefined, compared: HeadsToCompare): void {
  const key = idKey(id);
  for (const { name, claims } of compared.heads) {
    const holder = claims.find(
      (claim) => claim.key === key && (item === undefined || claim.titleWords !== item.titleWords),
    );
    if (holder === undefined) continue;
    const { path, range } = holder.location;
    throw taken(id, holder.title ?? '', `on ${name} at ${path}:${range.line}`, compared);
  }
  for (const { head, reservations } of compared.reservations) {
    const holder = reservations.find((one) => one.key === key && !compared.branches.has(one.branch));
    if (holder === undefined || (item?.title !== undefined && item.title === holder.title)) continue;
    const where = `by a reservation for ${holder.branch}${head === undefined ? '' : ` on ${head}`}, ${holder.date}`;
    throw taken(id, holder.title, where, compared);
  }
}

/** Refuses an identifier that the judged state, another branch or any reservation has. */
export function assertUnclaimed(id: string, compared: HeadsToCompare): void {
  const [own] = new ClaimIndex(compared.judged).get(idKey(id));
  if (own !== undefined) {
    const { path, range } = own.location;
    throw taken(id, own.title ?? '', `at ${path}:${range.line}`, compared);
  }
  for (const { head, reservations } of compared.reservations) {
    const holder = reservations.find((one) => one.key === idKey(id));
    if (holder === undefined) continue;
    throw taken(
      id,
      holder.title,
      `by a reservation for ${holder.branch}${head === undefined ? '' : ` on ${head}`}`,
      compared,
    );
  }
  assertFree(id, undefined, compared);
}

function taken(id: string, title: string, where: string, compared: HeadsToCompare): DecisisError {
  const family = familyOfId(id);
  const free = idUsage(compared).find(({ next }) => familyOfId(next) === family)?.next;
  return new DecisisError('DCS_DOCUMENT_ID_TAKEN', { id, by: title === '' ? '' : `"${title}"`, where, free });
}
