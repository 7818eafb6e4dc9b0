import { DecisisError } from '../errors/decisis-error.ts';
import type { DecisionStatus } from '../model/status.ts';
import { CANONICAL_VERSION } from './canonical-text.ts';
import {
  compareKeys,
  pathOfKey,
  type LockApproval,
  type LockChallenge,
  type LockEntry,
  type LockFile,
} from './lock-file.ts';
import { areExamplesAmended, withExamples } from './examples-amended.ts';
import { renderEntry } from './render-lock-file.ts';
import { renewed } from './renew-entry.ts';
import { isLockable, type Statement } from './statement.ts';
import { shownChanges } from './word-difference.ts';

/** Who did something to a lock, when, and by which command. */
export interface LockActor {
  readonly by: string;
  /** Civil date. */
  readonly on: string;
  readonly via: string;
  readonly note?: string | undefined;
}

/**
 * The lockfile with a statement pinned and an approval of its exact text added. The same actor approving the same text again
 * changes nothing. Refuses a statement that is not decided, and one that is locked with other words or another status: a lock is
 * never moved by approving what it forbids.
 */
export function lockStatement(lock: LockFile, statement: Statement, actor: LockActor): LockFile {
  const { name, digest, status } = statement;
  if (!isLockable(statement.item)) throw new DecisisError('DCS_APPROVAL_NOT_DECIDED', { id: name, status });
  const found = writtenEntry(lock, statement);
  const old = found === undefined ? undefined : renewed(found, statement);
  if (old !== undefined && old.status !== 'superseded') {
    const difference =
      old.digest !== digest || !areExamplesAmended(old.examples, statement.examples)
        ? shownChanges(withExamples(old), withExamples(statement))
        : old.status === status
          ? undefined
          : `${old.status} became ${status}`;
    if (difference !== undefined) throw new DecisisError('DCS_APPROVAL_LOCKED', { id: name, difference });
  }
  const before = old?.status === 'superseded' ? undefined : old;
  const approval: LockApproval = { by: actor.by, on: actor.on, digest, via: actor.via, note: actor.note };
  const approvals = before?.approvals ?? [];
  const isKnown = approvals.some((one) => one.by === actor.by && one.digest === digest && one.note === actor.note);
  const entry: LockEntry = {
    key: statement.key,
    text: statement.text,
    digest,
    canonical: CANONICAL_VERSION,
    status,
    sources: statement.sources.map((source) => source.name),
    versions: statement.versions,
    examples: statement.examples,
    supersededBy: undefined,
    approvals: isKnown ? approvals : [...approvals, approval],
    challenges: before?.challenges ?? [],
  };
  const isSame =
    before !== undefined &&
    found === before &&
    renderEntry({ ...before, canonical: entry.canonical }) === renderEntry(entry);
  return isSame ? lock : withEntry(lock, before?.key ?? entry.key, entry);
}

/**
 * The lockfile with a locked statement marked as superseded. It stays in the file, so that the chain can be followed, under a key that
 * leaves its own free for what takes its place.
 */
export function supersedeEntry(lock: LockFile, key: string, supersededBy: string, actor: LockActor): LockFile {
  const entry = lock.entries.find((one) => one.key === key);
  if (entry === undefined) return lock;
  const approval = { by: actor.by, on: actor.on, digest: entry.digest, via: actor.via, note: actor.note };
  const status: DecisionStatus = 'superseded';
  const kept = `${key}@${entry.digest.slice('sha256:'.length, 15)}`;
  return withEntry(lock, key, { ...entry, key: kept, status, supersededBy, approvals: [...entry.approvals, approval] });
}

/** The lockfile with a doubt recorded; the lock itself stays as it is. Refuses a statement that has no lock. */
export function challengeStatement(lock: LockFile, statement: Statement, challenge: LockChallenge): LockFile {
  const entry = entryFor(lock, statement);
  if (entry === undefined || entry.status === 'superseded')
    throw new DecisisError('DCS_APPROVAL_NO_LOCK', {
      id: statement.name,
      key: statement.item.id ?? statement.item.key,
    });
  const isKnown = entry.challenges.some((one) => one.by === challenge.by && one.reason === challenge.reason);
  return isKnown ? lock : withEntry(lock, entry.key, { ...entry, challenges: [...entry.challenges, challenge] });
}

/**
 * The entry that pins a statement: that of its key, else the same text in the same document under an earlier key. One of an earlier
 * canonical form comes in the present one where the document still reads as it was locked.
 */
export function entryFor(lock: LockFile, statement: Statement): LockEntry | undefined {
  const found = writtenEntry(lock, statement);
  return found === undefined ? undefined : renewed(found, statement);
}

/** The same, as it stands in the lockfile. */
export function writtenEntry(
  { entries }: LockFile,
  { key: own, digest, former, path }: Statement,
): LockEntry | undefined {
  const digests = [digest, ...former.map((words) => words.digest)];
  return (
    entries.find(({ key }) => key === own) ??
    entries.find((entry) => digests.includes(entry.digest) && pathOfKey(entry.key) === path)
  );
}

function withEntry({ entries }: LockFile, replaced: string, entry: LockEntry): LockFile {
  const others = entries.filter(({ key }) => key !== replaced && key !== entry.key);
  return { entries: [...others, entry].toSorted((left, right) => compareKeys(left.key, right.key)) };
}
