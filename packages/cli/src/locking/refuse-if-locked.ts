import { DecisisError, entryFor, statementOf, type DecisionStatus, type Item, type LockFile } from '@decisis/core';

/** Refuses to let an item that is locked stand otherwise: only another decision takes its place. */
export function refuseIfLocked(lock: LockFile, item: Item, wanted: DecisionStatus): void {
  const statement = statementOf(item);
  const entry = statement === undefined ? undefined : entryFor(lock, statement);
  const isBound = entry !== undefined && entry.status !== 'superseded' && entry.status !== wanted;
  if (!isBound && !item.locked) return;
  const difference = `${entry?.status ?? 'accepted'} became ${wanted}`;
  throw new DecisisError('DCS_APPROVAL_LOCKED', { id: item.id ?? item.key, difference });
}
