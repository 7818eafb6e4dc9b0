import { isDecisisError, LOCK_FILE, type EarlierLock } from '@decisis/core';
import { readCommittedTexts } from '@decisis/workspace/branches';
import { mergeBase, readHead, type Git, type HeadReference } from '@decisis/workspace/git';
import { readDeletedLock } from './deleted-lock.ts';
import type { FoundBranches, NoBranches } from './find-branches.ts';

/**
 * The lockfile as the last commit has it and, where the branch that the state goes to locks more, as the commit has it at which
 * the two parted: one call of git, two more in that case. Where neither these nor the working tree have one, the last one that a
 * commit deleted: one call more. None where there is no repository; undefined where there is no git to ask.
 */
export function readEarlierLocks(
  found: FoundBranches | NoBranches,
  hasLock: boolean,
): readonly EarlierLock[] | undefined {
  const { git, prefix = '' } = found;
  if (git === undefined) return [];
  const target = 'heads' in found ? found.heads.references.find(({ isTarget }) => isTarget) : undefined;
  try {
    const locks = lockTexts(git, prefix, target);
    if (locks.length > 0 || hasLock) return locks;
    const { branch, commit } = readHead(git);
    const deleted = readDeletedLock(git, branch ?? commit, prefix);
    return deleted === undefined ? [] : [deleted];
  } catch (error) {
    if (isDecisisError(error, 'DCS_GIT_NOT_INSTALLED')) return undefined;
    throw error;
  }
}

function lockTexts(git: Git, prefix: string, target: HeadReference | undefined): readonly EarlierLock[] {
  const { branch, commit } = readHead(git);
  const head = branch ?? commit;
  const asked = target === undefined ? [head] : [head, target.commit];
  const [own, theirs] = readCommittedTexts(git, asked, prefix, LOCK_FILE);
  const locks: EarlierLock[] = own === undefined ? [] : [{ text: own, where: 'the last commit', revision: 'HEAD' }];
  if (target === undefined || theirs === undefined || theirs === own) return locks;
  const start = mergeBase(git, head, target.commit);
  if (start === undefined) return locks;
  const [parted] = readCommittedTexts(git, [start], prefix, LOCK_FILE);
  if (parted !== undefined && parted !== own)
    locks.push({ text: parted, where: `the commit at which ${target.name} was left`, revision: start.slice(0, 12) });
  return locks;
}
