import { DecisisError } from '../errors/decisis-error.ts';
import { writtenEntry } from './change-lock.ts';
import { compareKeys, type LockEntry, type LockFile } from './lock-file.ts';
import { renderEntry } from './render-lock-file.ts';
import { renewed } from './renew-entry.ts';
import type { Statement } from './statement.ts';

/** A statement before and after an identifier was moved: the item itself, or one that cites it. */
export interface Restated {
  readonly before: Statement;
  readonly after: Statement;
}

/** A lockfile in which an identifier was moved. */
export interface RenumberedLock {
  readonly lock: LockFile;
  /** Keys of the entries that changed; twice the same where only words did. */
  readonly moved: ReadonlyArray<{ readonly from: string; readonly to: string }>;
}

/**
 * The lockfile after an item was given another identifier: the entry of the item has a new key, and entries of statements that
 * name it pin the words as they read by then. Approvals come along, for what was approved says the same. An entry that did not
 * fit its document before keeps its text, so that the difference is still told. `renamed` gives the new name of what
 * superseded entries of these documents name. Refuses an identifier under which something else is locked. Done twice, it
 * changes nothing more.
 */
export function renumberInLock(
  lock: LockFile,
  restated: readonly Restated[],
  renamed: ReadonlyMap<string, string> = new Map(),
): RenumberedLock {
  const moved = new Map<LockEntry, LockEntry>();
  for (const { before, after } of restated) {
    const own = writtenEntry(lock, before);
    if (own !== undefined && own.status !== 'superseded') moved.set(own, restate(own, before, after));
    // Superseded texts of the item stay readable under its name.
    for (const entry of lock.entries)
      if (before.key !== after.key && entry.key.startsWith(`${before.key}@`))
        moved.set(entry, { ...entry, key: after.key + entry.key.slice(before.key.length) });
  }
  const paths = new Set(restated.map(({ before }) => before.path));
  const entries = lock.entries.map((entry) => {
    const next = moved.get(entry) ?? entry;
    const by = next.supersededBy === undefined ? undefined : renamed.get(next.supersededBy);
    return by === undefined || ![...paths].some((path) => entry.key.startsWith(`${path}#`))
      ? next
      : { ...next, supersededBy: by };
  });
  assertApart(entries);
  const changed = lock.entries.flatMap((entry, index) => {
    const next = entries[index] as LockEntry;
    return renderEntry(entry) === renderEntry(next) ? [] : [{ from: entry.key, to: next.key }];
  });
  return { lock: { entries: entries.toSorted((left, right) => compareKeys(left.key, right.key)) }, moved: changed };
}

function restate(found: LockEntry, before: Statement, after: Statement): LockEntry {
  const entry = renewed(found, before);
  const key = entry.key === before.key ? after.key : entry.key;
  if (entry.digest !== before.digest) return { ...found, key };
  const { digest, text, versions, examples, sources } = after;
  const approvals = entry.approvals.map((one) => (one.digest === entry.digest ? { ...one, digest } : one));
  return {
    ...entry,
    key,
    text,
    digest,
    sources: sources.map(({ name }) => name),
    versions,
    examples,
    approvals,
  };
}

function assertApart(entries: readonly LockEntry[]): void {
  const seen = new Set<string>();
  for (const { key } of entries) {
    if (seen.has(key))
      throw new DecisisError('DCS_APPROVAL_LOCKED', {
        id: key.slice(key.indexOf('#') + 1),
        difference: 'another statement is locked under this identifier',
      });
    seen.add(key);
  }
}
