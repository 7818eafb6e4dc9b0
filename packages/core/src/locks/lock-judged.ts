import { DecisisError } from '../errors/decisis-error.ts';
import { lockStatement, supersedeEntry, type LockActor } from './change-lock.ts';
import type { LockEvaluation } from './evaluate-locks.ts';
import type { LockFile } from './lock-file.ts';
import type { Statement } from './statement.ts';
import { shownChanges } from './word-difference.ts';

/**
 * Pins a statement, knowing what became of the locks. A statement that took the place of a locked one in the documents follows it in
 * the lockfile too. One that is a locked statement in other words is refused: the words of an item without identifier make its key, so
 * that a changed word must not pass for a new statement.
 */
export function lockJudged(
  lock: LockFile,
  { judged }: LockEvaluation,
  statement: Statement,
  actor: LockActor,
): LockFile {
  const bound = judged.find((one) => one.statement?.key === statement.key && one.entry.status !== 'superseded');
  if (bound === undefined || bound.entry.digest === statement.digest) return lockStatement(lock, statement, actor);
  const { entry, verdict } = bound;
  if (verdict.kind === 'superseded')
    return lockStatement(supersedeEntry(lock, entry.key, verdict.by, actor), statement, actor);
  throw new DecisisError('DCS_APPROVAL_LOCKED', {
    id: statement.name,
    difference: shownChanges(entry.text, statement.text),
  });
}
