import {
  areExamplesAmended,
  DecisisError,
  entryFor,
  shownChanges,
  statementOf,
  withExamples,
  type DecisionStatus,
  type Item,
  type LockEntry,
  type LockFile,
} from '@decisis/core';
import type { DocumentChange } from '../editing/plan-assignments.ts';
import type { Row } from '../query/row.ts';
import { readStoredLock } from './lock-store.ts';
import { readAfter } from './restated.ts';

/** Refuses to let an item that is locked stand otherwise: only another decision takes its place. */
export function refuseIfLocked(lock: LockFile, item: Item, wanted: DecisionStatus): void {
  const statement = statementOf(item);
  const entry = statement === undefined ? undefined : entryFor(lock, statement);
  const isBound = entry !== undefined && entry.status !== 'superseded' && entry.status !== wanted;
  if (!isBound && !item.locked) return;
  const difference = `${entry?.status ?? 'accepted'} became ${wanted}`;
  throw new DecisisError('DCS_APPROVAL_LOCKED', { id: item.id ?? item.key, difference });
}

/** Refuses a change of fields after which a locked statement says something else than its lock. What restores it is let through. */
export function refuseIfRestated(root: string, row: Row, change: DocumentChange): void {
  const before = statementOf(row.item);
  if (before === undefined || change.changes.length === 0) return;
  const item = readAfter(row, change).items[row.document.items.indexOf(row.item)];
  const after = item === undefined ? undefined : statementOf(item);
  if (after !== undefined && isSame(before, after)) return;
  const entry = entryFor(readStoredLock(root).lock, before);
  if (entry === undefined || entry.status === 'superseded') return;
  if (after !== undefined && isSame(entry, after)) return;
  const difference =
    after !== undefined && !isSame({ ...entry, status: after.status }, after)
      ? shownChanges(withExamples(entry), withExamples(after))
      : `${entry.status} became ${after?.status ?? 'nothing'}`;
  throw new DecisisError('DCS_APPROVAL_LOCKED', { id: row.item.id ?? row.item.key, difference });
}

type Pinned = Pick<LockEntry, 'digest' | 'status' | 'examples'>;

/** Whether two statements say the same; another value of an example is no other word. */
function isSame(before: Pinned, after: Pinned): boolean {
  return (
    after.digest === before.digest &&
    after.status === before.status &&
    areExamplesAmended(before.examples, after.examples)
  );
}
