/** Why something in a tree was not read. */
export type LeftOutReason =
  | 'ignored'
  | 'excluded'
  | 'skipped-folder'
  | 'hidden-folder'
  | 'nested-repository'
  | 'symlink'
  | 'symlink-out-of-tree'
  | 'not-a-file'
  | 'too-large'
  | 'binary'
  | 'unreadable'
  | 'generated'
  | 'no-decisions';

/** A document or a whole folder that was not read. A folder stands for everything below it. */
export interface LeftOut {
  /** Root-relative POSIX path. */
  readonly path: string;
  readonly reason: LeftOutReason;
  readonly isFolder: boolean;
  /** What a reader may need beyond the reason: a link's target, a size, the words of the system. */
  readonly detail?: string;
  /** Whether it looks as if it held decisions: an answer without it is incomplete. */
  readonly mayHoldDecisions?: true;
}
