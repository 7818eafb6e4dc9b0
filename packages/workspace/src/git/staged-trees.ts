import type { Git } from './git.ts';
import { headCommit } from './head-commit.ts';
import { readTree } from './read-tree.ts';
import { RevisionTree } from './revision-tree.ts';
import type { StagedFile } from './staged-files.ts';
import type { TreeEntry } from './tree-entry.ts';

/** What a commit changes from, and what it leads to; neither has anything of the working tree. */
export interface StagedTrees {
  readonly before: RevisionTree;
  readonly after: RevisionTree;
}

/**
 * The trees of a commit that is about to be made: that of the commit that is checked out (an empty one before the first), and the same with
 * what is staged. Paths are relative to a folder of the repository (`''` for all of it); a file above the limit has no content.
 */
export function readStagedTrees(
  git: Git,
  staged: readonly StagedFile[],
  folder: string,
  limitBytes: number,
): StagedTrees {
  const commit = headCommit(git);
  const old = commit === undefined ? [] : readTree(git, commit);
  const entries = new Map<string, TreeEntry>(old.map((entry) => [entry.path, entry]));
  for (const { path, entry } of staged) {
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  const treeOf = (name: string, all: readonly TreeEntry[]): RevisionTree =>
    RevisionTree.of(git, name, all, limitBytes).below(folder, limitBytes);
  return { before: treeOf(commit ?? 'nothing', old), after: treeOf('what is staged', [...entries.values()]) };
}
