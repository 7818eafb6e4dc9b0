import {
  claimsOf,
  type ChangedFile,
  findMergedDuplicates,
  isDecisisError,
  type FindingLocation,
  withoutTwiceIn,
  type ClaimIndex,
  type MergedState,
  type NotCompared,
  type Register,
} from '@decisis/core';
import {
  compareTrees,
  contentsOf,
  existsIn,
  followRegisters,
  mergeBase,
  RevisionTree,
  withMergedTree,
  type Contents,
  type Git,
  type HeadReference,
} from '@decisis/workspace/git';
import type { Session } from './open-session.ts';
import { ownConfig } from './own-config.ts';
import { readRevision } from './read-revision.ts';
import { UnreadRegisters } from './unread-registers.ts';

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
  const { root } = session.repository;
  const own = (): Contents => contentsOf(RevisionTree.read(git, commit, limitBytes).below(prefix, limitBytes));
  // Read where the merge has them: the other side may have moved a register, and one that is not committed is in neither.
  const read = async (whole: RevisionTree): Promise<readonly Register[]> => {
    const tree = whole.below(prefix, limitBytes);
    const exists = existsIn(root, tree);
    const named = session.config.registers;
    const theirs = named.every(({ path }) => exists(path)) ? undefined : await ownConfig(tree);
    let files: readonly ChangedFile[] | undefined;
    const { registers } = followRegisters(
      named,
      exists,
      () => (files ??= compareTrees(own(), contentsOf(tree))),
      theirs,
    );
    const config = { ...session.config, registers };
    const unread = new UnreadRegisters();
    const read = await readRevision(tree, { ...session, config }, [], root, unread.hear);
    for (const { path, problem } of unread.documentsThere())
      notCompared.push({ head: target.name, location: placeAt(path), reason: `merged with it, ${problem}` });
    return read;
  };
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
    const location = placeAt(session.inputs[0]?.path ?? '.');
    notCompared.push({ head: target.name, location, reason: `merging with it failed: ${error.message}` });
    return undefined;
  }
}

function placeAt(path: string): FindingLocation {
  return { path, range: { start: 0, end: 0, line: 1, column: 1 } };
}
