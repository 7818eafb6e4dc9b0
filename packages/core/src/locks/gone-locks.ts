import type { Stated } from './collect-statements.ts';
import { idOf } from './id-of-entry.ts';
import type { LockEntry } from './lock-file.ts';
import type { EarlierLock } from './lock-input.ts';
import { matchEntries } from './match-entries.ts';
import { readLockFile, type LockReading } from './read-lock-file.ts';

/** A lock that an earlier commit has and the lockfile has no more. */
export interface GoneLock {
  readonly entry: LockEntry;
  /** What it speaks about, as the documents have it. */
  readonly statement: Stated | undefined;
  readonly from: EarlierLock;
}

/** The lockfile that is there, and what it pins. */
export interface PresentLocks {
  readonly head: LockReading;
  readonly statements: readonly Stated[];
  readonly entryOf: (statement: Stated) => LockEntry | undefined;
}

/**
 * The locks of earlier commits that nothing is left of: no block of their key or their text, and no other lock of their
 * statement. A command that supersedes, moves or renumbers leaves one of these. An earlier file that is damaged says nothing.
 */
export function findGoneLocks(earlier: readonly EarlierLock[], present: PresentLocks | undefined): readonly GoneLock[] {
  const gone = new Map<string, GoneLock>();
  const digests = new Set(present?.head.entries.map(({ digest }) => digest));
  for (const from of earlier) {
    const { entries, problems } = readLockFile(from.text);
    if (problems.length > 0) continue;
    const lost = entries.filter(
      ({ key, digest, status }) =>
        status !== 'superseded' && present?.head.places.has(key) !== true && !digests.has(digest),
    );
    if (lost.length === 0) continue;
    const { statementOf } = matchEntries(lost, present?.statements ?? []);
    for (const entry of lost) {
      const statement = statementOf(entry);
      const isPinned =
        (statement !== undefined && present?.entryOf(statement) !== undefined) || isRenumbered(entry, present?.head);
      if (!isPinned && !gone.has(entry.key)) gone.set(entry.key, { entry, statement, from });
    }
  }
  return [...gone.values()];
}

/** An item whose words name it reads otherwise under another number. */
function isRenumbered(entry: LockEntry, head: LockReading | undefined): boolean {
  const id = idOf(entry);
  if (id === undefined || head === undefined || !entry.text.includes(id)) return false;
  return head.entries.some((other) => {
    const next = idOf(other);
    return next !== undefined && entry.text.replaceAll(id, next) === other.text;
  });
}
