import type { RepositoryView } from '../model/repository-view.ts';
import { CANONICAL_VERSION } from './canonical-text.ts';
import { collectStatements, type Stated } from './collect-statements.ts';
import { judgeEntry, type LockVerdict } from './judge-entry.ts';
import { findGoneLocks, type GoneLock } from './gone-locks.ts';
import { LOCK_FILE, pathOfKey, type LockEntry } from './lock-file.ts';
import type { LockInput } from './lock-input.ts';
import { matchEntries } from './match-entries.ts';
import { renewed } from './renew-entry.ts';
import { renumberedLocks, type RenumberedLocks } from './renumbered-locks.ts';
import { readLockFile, type LockReading } from './read-lock-file.ts';
import { nameOf, supersedingClaims } from './superseding-claims.ts';

/** A locked statement with what became of it. */
export interface JudgedLock {
  readonly entry: LockEntry;
  /** The statement as the documents have it. */
  readonly statement: Stated | undefined;
  readonly verdict: LockVerdict;
}

/** Everything that comparing locks with documents shows. */
export interface LockEvaluation {
  /** The lockfile of what is judged; undefined when there is none. */
  readonly head: LockReading | undefined;
  /** The lockfile that binds: that of the base in a change, else the same one. */
  readonly binding: LockReading | undefined;
  /** Whether the base has a lockfile which the change deletes. */
  readonly isGone: boolean;
  /** Locks of earlier commits that the lockfile has no more; where no change is judged. */
  readonly gone: readonly GoneLock[];
  /** The locks that bind, and those that the change adds. */
  readonly judged: readonly JudgedLock[];
  /** Locks of the base whose statements only got another identifier. */
  readonly renumbered: ReadonlyMap<LockEntry, Stated>;
  readonly statements: readonly Stated[];
  /** The entry of the lockfile of what is judged that pins a statement, whatever its text. */
  readonly entryOf: (statement: Stated) => LockEntry | undefined;
}

const NONE_RENUMBERED: RenumberedLocks = { entries: new Set(), moved: new Map() };
const known = new WeakMap<LockInput, LockEvaluation>();

/** Compares the locks with the documents, once for each input. Without a lockfile nothing is worked out. */
export function evaluateLocks(input: LockInput): LockEvaluation {
  let evaluation = known.get(input);
  if (evaluation === undefined) known.set(input, (evaluation = evaluate(input)));
  return evaluation;
}

function evaluate({ registers, repository, policy, change, earlierLocks = [] }: LockInput): LockEvaluation {
  const written = readFrom(repository);
  const base = change === undefined ? undefined : readFrom(change.repository);
  const isGone = base !== undefined && written === undefined;
  const earlier = change === undefined ? earlierLocks : [];
  if (written === undefined && base === undefined) {
    const gone = findGoneLocks(earlier, undefined);
    return {
      head: undefined,
      binding: undefined,
      isGone,
      gone,
      judged: [],
      renumbered: NONE_RENUMBERED.moved,
      statements: [],
      entryOf: () => undefined,
    };
  }
  const keys = [...(base?.entries ?? []), ...(written?.entries ?? [])].map(({ key }) => pathOfKey(key));
  const statements = collectStatements(registers, repository, new Set(keys));
  const head = inPresentForm(written, statements, change);
  const binding = change === undefined ? head : inPresentForm(base, statements, change);
  const bound = new Set(binding?.entries.flatMap(({ key, digest }) => [key, digest]));
  const added = (head?.entries ?? []).filter(({ key, digest }) => !bound.has(key) && !bound.has(digest));
  const entries = [...(binding?.entries ?? []), ...added];
  const claims = supersedingClaims(registers);
  const bindingMatches = matchEntries(standing(binding), statements);
  const headMatches = matchEntries(standing(head), statements);
  const names = new Set(statements.map(({ item }) => nameOf(item)));
  const { statementOf } = bindingMatches;
  const renumbered =
    change === undefined
      ? NONE_RENUMBERED
      : renumberedLocks({ before: standing(binding), after: standing(head), statements, statementOf });
  const judging = {
    claims,
    currentVersion: policy.versions.current,
    isKnown: (name: string) => names.has(name),
    isRenumbered: (entry: LockEntry) => renumbered.entries.has(entry),
  };
  const judged = entries.map((entry): JudgedLock => {
    const statement = statementOf(entry) ?? renumbered.moved.get(entry) ?? headMatches.statementOf(entry);
    return { entry, statement, verdict: judgeEntry(entry, statement, judging) };
  });
  const { entryOf } = headMatches;
  const gone = head === undefined ? [] : findGoneLocks(earlier, { head, statements, entryOf });
  return { head, binding, isGone, gone, judged, renumbered: renumbered.moved, statements, entryOf };
}

/** A file that is there and is no text is a broken lockfile, never none. */
function readFrom(repository: RepositoryView): LockReading | undefined {
  const text = repository.text(LOCK_FILE);
  if (text !== undefined) return readLockFile(text);
  return repository.has(LOCK_FILE) ? readLockFile('') : undefined;
}

/**
 * A lockfile whose entries of an earlier canonical form are in the present one, where their documents read as they were locked: those
 * of what is judged, else those of the base, for a change may reword what stands beside the statement.
 */
function inPresentForm(
  lock: LockReading | undefined,
  statements: readonly Stated[],
  change: LockInput['change'],
): LockReading | undefined {
  if (lock === undefined) return undefined;
  const now = renewedBy(lock, statements);
  if (change?.registers === undefined) return now;
  const { statementOf } = matchEntries(standing(now), statements);
  const old = standing(now).filter(
    (entry) => entry.canonical < CANONICAL_VERSION && statementOf(entry)?.digest !== entry.digest,
  );
  if (old.length === 0) return now;
  const paths = new Set(old.map(({ key }) => pathOfKey(key)));
  return renewedBy(now, collectStatements(change.registers, change.repository, paths));
}

function renewedBy(lock: LockReading, statements: readonly Stated[]): LockReading {
  if (statements.every(({ former }) => former.length === 0)) return lock;
  const { statementOf } = matchEntries(standing(lock), statements);
  return { ...lock, entries: lock.entries.map((entry) => renewed(entry, statementOf(entry))) };
}

/** What was superseded speaks about no statement any more. */
function standing(lock: LockReading | undefined): readonly LockEntry[] {
  return (lock?.entries ?? []).filter(({ status }) => status !== 'superseded');
}
