import {
  nameOfEntry,
  withExamples,
  wordChanges,
  type JudgedLock,
  type LockApproval,
  type LockChallenge,
  type LockEvaluation,
  type LockVerdict,
  type WordChange,
} from '@decisis/core';

/** One lock with what the documents say about it. */
export interface VerifiedLock {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** 1-based line of the statement; null when it is gone. */
  readonly line: number | null;
  readonly verdict: LockVerdict;
  /** What changed, word by word; empty when nothing did. */
  readonly changes: readonly WordChange[];
  readonly approvals: readonly LockApproval[];
  readonly challenges: readonly LockChallenge[];
}

/** The locks of an evaluation in the order of their keys; only those of some documents when these are named. */
export function verifiedLocks({ judged }: LockEvaluation, paths: ReadonlySet<string> | undefined): VerifiedLock[] {
  return judged.filter((lock) => paths === undefined || paths.has(pathOf(lock))).map(verified);
}

/** Whether a lock does not hold. */
export function isBroken({ verdict }: VerifiedLock): boolean {
  if (verdict.kind === 'half') return verdict.missing !== 'stance';
  return !['intact', 'amended', 'superseded', 'lapsed'].includes(verdict.kind);
}

function verified(lock: JudgedLock): VerifiedLock {
  const { entry, statement, verdict } = lock;
  const isChanged = statement !== undefined && statement.text !== entry.text && entry.status !== 'superseded';
  return {
    key: entry.key,
    name: nameOfEntry(entry),
    path: pathOf(lock),
    line: statement?.item.line ?? null,
    verdict,
    changes: isChanged ? wordChanges(withExamples(entry), withExamples(statement)) : [],
    approvals: entry.approvals,
    challenges: entry.challenges,
  };
}

function pathOf({ entry, statement }: JudgedLock): string {
  return statement?.path ?? entry.key.slice(0, entry.key.indexOf('#'));
}
