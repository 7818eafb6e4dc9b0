import { LOCK_FILE, type EarlierLock } from '@decisis/core';
import { readCommittedTexts } from '@decisis/workspace/branches';
import { lastChangeOf, type Git } from '@decisis/workspace/git';

/** The lockfile as it was before the commit that deleted it. */
export interface DeletedLock extends EarlierLock {
  /** Short name of that commit. */
  readonly deletedIn: string;
}

const SHORT = 12;

/**
 * The lockfile that a commit of the recent history deleted; to be asked where neither the working tree nor `head` has one. One call of
 * git, and another one where there was such a commit.
 */
export function readDeletedLock(git: Git, head: string, prefix: string): DeletedLock | undefined {
  const path = prefix === '' ? LOCK_FILE : `${prefix}/${LOCK_FILE}`;
  const commit = lastChangeOf(git, head, path);
  if (commit === undefined) return undefined;
  const [text] = readCommittedTexts(git, [`${commit}~1`], prefix, LOCK_FILE);
  if (text === undefined) return undefined;
  const deletedIn = commit.slice(0, SHORT);
  return { text, where: `the commit before ${deletedIn}`, revision: `${deletedIn}~1`, deletedIn };
}
