import type { ClaimIndex, Register } from '@decisis/core';
import type { Config } from '../config/config.ts';
import type { Git } from '../git/git.ts';
import type { RegisterInput } from '../registers/register-input.ts';
import type { ReadBranchDocument } from './read-branch-document.ts';

/** What the judged state is, and how its documents were read. */
export interface JudgedState {
  readonly git: Git;
  /** Where the root of the project lies in the working tree; `''` for its top. */
  readonly prefix: string;
  /** Commit that is checked out; undefined before the first one. */
  readonly commit: string | undefined;
  readonly config: Config;
  /** Settings of other branches that name other registers: what theirs hold counts as well. */
  readonly elsewhere?: readonly Config[];
  readonly registers: readonly Register[];
  readonly inputs: readonly RegisterInput[];
  readonly claims: ClaimIndex;
  readonly read: ReadBranchDocument;
  /** Whether anything stands under a path of the judged state. */
  readonly isThere: (path: string) => boolean;
}
