import { DecisisError, isDecisisError, LOCK_FILE } from '@decisis/core';
import type { CommandContext } from '../commands/command-context.ts';

/**
 * What a reader is to know before a first lockfile is written; refuses where the last commit has one that the working tree lost. A
 * fresh file in its place would approve of whatever the documents say by now, and look as if nothing had been locked before.
 * Nothing can be said without a repository, or without git.
 */
export async function notesOnFirstLock(root: string, env: CommandContext['env']): Promise<readonly string[]> {
  const { openGit, readHead } = await import('@decisis/workspace/git');
  const { readCommittedTexts } = await import('@decisis/workspace/branches');
  const { readDeletedLock } = await import('../session/deleted-lock.ts');
  try {
    const { git, prefix } = openGit(root, env['PATH'] ?? '');
    const { branch, commit } = readHead(git);
    const head = branch ?? commit;
    const [text] = readCommittedTexts(git, [head], prefix, LOCK_FILE);
    if (text !== undefined) throw new DecisisError('DCS_APPROVAL_LOCKFILE_LOST', { path: LOCK_FILE });
    const deleted = readDeletedLock(git, head, prefix);
    if (deleted === undefined) return [];
    const { deletedIn, revision } = deleted;
    return [
      `an earlier ${LOCK_FILE} was deleted in ${deletedIn}; what it locked is locked no more ("git show ${revision}:./${LOCK_FILE}" shows it)`,
    ];
  } catch (error) {
    if (isDecisisError(error, 'DCS_GIT_NO_REPOSITORY') || isDecisisError(error, 'DCS_GIT_NOT_INSTALLED')) return [];
    throw error;
  }
}
