import type { Item } from '../documents/item.ts';
import type { Field } from '../model/field.ts';
import type { FindingLocation, RelatedLocation } from '../findings/finding.ts';
import { LOCK_FILE, type LockEntry } from '../locks/lock-file.ts';
import { nameOfEntry } from '../locks/lock-name.ts';
import type { LockReading } from '../locks/read-lock-file.ts';
import type { Statement } from '../locks/statement.ts';

/** Where a statement stands. */
export function placeOfStatement({ item }: Statement): FindingLocation {
  const { start } = item.defining;
  const { line, column } = item.source.lines.positionAt(start);
  const end = item.source.text.indexOf('\n', start);
  const last = end === -1 ? item.defining.end : Math.min(end, item.defining.end);
  return { path: item.source.path, range: { start, end: last, line, column } };
}

/** Where a field of a document stands. */
export function placeOfField({ source }: Item, { start, end }: Field): FindingLocation {
  const { line, column } = source.lines.positionAt(start);
  return { path: source.path, range: { start, end, line, column } };
}

/** Where an offset of the lockfile is. */
export function placeInLock(text: string, start: number): FindingLocation {
  const line = text.slice(0, start).split('\n').length;
  const end = text.indexOf('\n', start);
  return { path: LOCK_FILE, range: { start, end: end === -1 ? text.length : end, line, column: 1 } };
}

/** The block of an entry in the lockfile of what is judged; its first line when the file has no such block. */
export function placeOfEntry(text: string, head: LockReading | undefined, { key }: LockEntry): FindingLocation {
  return placeInLock(text, head?.places.get(key) ?? 0);
}

/** What reports and suppressions call the locked item. */
export function lockedItem(entry: LockEntry, statement: Statement | undefined): string {
  return statement?.item.id ?? statement?.item.key ?? entry.key.slice(entry.key.indexOf('#') + 1);
}

/** How a finding names a lock in a sentence. */
export function shownEntry(entry: LockEntry, statement: Statement | undefined): string {
  return statement?.item.id ?? nameOfEntry(entry);
}

/** The lock as a second place of a finding; none when the file has no such block. */
export function relatedLock(text: string, head: LockReading | undefined, entry: LockEntry): readonly RelatedLocation[] {
  return head?.places.has(entry.key) === true ? [{ ...placeOfEntry(text, head, entry), label: 'the lock' }] : [];
}
