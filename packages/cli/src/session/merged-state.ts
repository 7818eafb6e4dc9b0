import {
  claimsOf,
  findMergedDuplicates,
  isDecisisError,
  withoutTwiceIn,
  type ClaimIndex,
  type MergedState,
  type NotCompared,
} from '@decisis/core';
import { mergeBase, RevisionTree, withMergedTree, type Git, type HeadReference } from '@decisis/workspace/git';
import type { Session } from './open-session.ts';
import { readRevision } from './read-revision.ts';

/** The commit that is checked out, and the branch that it goes to. */
export interface Merging {
  readonly git: Git;
  /** Where the root of the project lies in the working tree; `''` for its top. */
  readonly prefix: string;
  readonly commit: string;
  readonly target: HeadReference;
}

/**
 * What the registers hold once the commit that is checked out is merged into the branch that it goes to, as git merges by
 * itself. Undefined when there is nothing to merge: one of the two holds the other, or they have no common history. What is
 * not committed has no part in it.
 */
export async function readMergedState(
  { git, prefix, commit, target }: Merging,
  session: Session,
  claims: ClaimIndex,
  notCompared: NotCompared[],
): Promise<MergedState | undefined> {
  const base = mergeBase(git, commit, target.commit);
  if (base === undefined || base === commit || base === target.commit) return undefined;
  const { documentBytes: limitBytes } = session.config.limits;
  const read = (tree: RevisionTree) =>
    readRevision(tree.below(prefix, limitBytes), session, [], session.repository.root);
  try {
    return await withMergedTree(git, { ours: commit, theirs: target.commit, limitBytes }, async (tree) => {
      const merged = await read(tree);
      let duplicates = findMergedDuplicates(merged, { registers: session.registers, claims });
      if (duplicates.length > 0)
        duplicates = withoutTwiceIn(await read(RevisionTree.read(git, target.commit, limitBytes)), duplicates);
      return { head: target.name, duplicates, claims: claimsOf(merged) };
    });
  } catch (error) {
    if (!isDecisisError(error)) throw error;
    const location = { path: session.inputs[0]?.path ?? '.', range: { start: 0, end: 0, line: 1, column: 1 } };
    notCompared.push({ head: target.name, location, reason: `merging with it failed: ${error.message}` });
    return undefined;
  }
}
