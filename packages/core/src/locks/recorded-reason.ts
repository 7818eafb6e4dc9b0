import type { Item } from '../documents/item.ts';
import { entryFor } from './change-lock.ts';
import type { LockFile } from './lock-file.ts';
import { statementOf } from './statement.ts';

/** Why an item was decided as it was, where its document has no place for that: the note of the last who stood by it in the lockfile. */
export function recordedReason(lock: LockFile, item: Item): string | undefined {
  const statement = statementOf(item);
  const entry = statement === undefined ? undefined : entryFor(lock, statement);
  return entry?.approvals.findLast(({ note }) => note !== undefined)?.note;
}
