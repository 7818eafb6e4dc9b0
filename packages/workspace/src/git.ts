// The entry point `@decisis/workspace/git`: what is read with git. Apart from the first one so that commands that judge the
// files as they are do not load it.
export { findHeads, type FoundHeads, type HeadChoice } from './branches/head-references.ts';
export type { HeadReference } from './branches/load-heads.ts';
export { readConfigOf } from './config/read-config.ts';
export { compareTrees, type Contents } from './git/compare-trees.ts';
export { defaultBase, type DefaultBase } from './git/default-base.ts';
export { Git, type GitCalls } from './git/git.ts';
export { existsIn, followRegisters, type FollowedRegisters } from './git/follow-registers.ts';
export { headCommit } from './git/head-commit.ts';
export { historyLimits } from './git/history-limits.ts';
export { isShallow } from './git/is-shallow.ts';
export { lastChangeOf } from './git/last-change.ts';
export { listBranches } from './git/list-references.ts';
export { mergeBase } from './git/merge-base.ts';
export { withMergedTree, type Merge } from './git/merged-tree.ts';
export { blobId } from './git/object-id.ts';
export { openChange, type ChangeBase, type ChangeRequest, type OpenedChange } from './git/open-change.ts';
export { openGit, type OpenedGit } from './git/open-git.ts';
export { readHead, type Head } from './git/read-head.ts';
export type { Branch } from './git/reference.ts';
export { candidatesOf, HEAD, resolveRevisions, type Candidates, type Revision } from './git/resolve-revision.ts';
export { revisionSource } from './git/revision-source.ts';
export { RevisionTree } from './git/revision-tree.ts';
export { revisionView } from './git/revision-view.ts';
export type { EntryKind, TreeEntry } from './git/tree-entry.ts';
export { readStagedFiles, type StagedFile } from './git/staged-files.ts';
export { unknownCommits } from './git/unknown-commits.ts';
