import {
  DecisisError,
  entryFor,
  isDecisisError,
  LOCK_FILE,
  readLockFile,
  statementOf,
  type LockEntry,
  type LockFile,
} from '@decisis/core';
import type { CommandContext } from '../commands/command-context.ts';
import type { DocumentChange } from '../editing/plan-assignments.ts';
import { commandWord } from '../query/command-word.ts';
import { rowsOf, type Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';
import { readAfter } from './restated.ts';

/**
 * The lockfile without the lock of an item that a change makes undecided again. Only a lock that no commit has is taken back: nobody but
 * whoever made it has seen it. One that was committed binds, and without a repository nobody can tell; undefined then.
 */
export async function takenBack(
  lock: LockFile,
  row: Row,
  change: DocumentChange,
  context: Pick<CommandContext, 'env'>,
  root: string,
): Promise<LockFile | undefined> {
  const after = readAfter(row, change).items[row.document.items.indexOf(row.item)];
  if (after === undefined || after.status === 'accepted' || after.status === 'rejected') return undefined;
  const entry = await freshEntry(lock, row, context, root);
  return entry === undefined ? undefined : { entries: lock.entries.filter(({ key }) => key !== entry.key) };
}

/** An error that says that an item is locked names how to take the lock back, as long as no commit has it. */
export async function namingWayBack(
  error: unknown,
  lock: LockFile,
  row: Row,
  session: Session,
  context: Pick<CommandContext, 'env'>,
): Promise<unknown> {
  if (!isDecisisError(error, 'DCS_APPROVAL_LOCKED') || error.data.way !== undefined) return error;
  if ((await freshEntry(lock, row, context, session.repository.root)) === undefined) return error;
  const takeBack = commandWord(rowsOf(session.registers), row);
  return new DecisisError('DCS_APPROVAL_LOCKED', { ...error.data, takeBack });
}

async function freshEntry(
  lock: LockFile,
  { item }: Row,
  { env }: Pick<CommandContext, 'env'>,
  root: string,
): Promise<LockEntry | undefined> {
  const statement = statementOf(item);
  const entry = statement === undefined ? undefined : entryFor(lock, statement);
  if (entry === undefined || entry.status === 'superseded') return undefined;
  const { openGit, readHead } = await import('@decisis/workspace/git');
  const { readCommittedTexts } = await import('@decisis/workspace/branches');
  try {
    const { git, prefix } = openGit(root, env['PATH'] ?? '');
    const { branch, commit } = readHead(git);
    const [text] = readCommittedTexts(git, [branch ?? commit], prefix, LOCK_FILE);
    const { entries } = text === undefined ? { entries: [] } : readLockFile(text);
    return entries.some(({ key, digest }) => key === entry.key || digest === entry.digest) ? undefined : entry;
  } catch (error) {
    if (isDecisisError(error, 'DCS_GIT_NO_REPOSITORY') || isDecisisError(error, 'DCS_GIT_NOT_INSTALLED'))
      return undefined;
    throw error;
  }
}
