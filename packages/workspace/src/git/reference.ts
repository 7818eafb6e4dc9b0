/** A branch, local or of a remote, and the commit it names. */
export interface Branch {
  /** Full name: `refs/heads/main`, `refs/remotes/origin/main`. */
  readonly reference: string;
  /** As people write it: `main`, `origin/main`. */
  readonly name: string;
  readonly isRemote: boolean;
  /** Full name of the commit. */
  readonly commit: string;
}

/** A ref as it was read. */
export interface Reference {
  readonly reference: string;
  /** Full name of the commit it leads to; undefined when it leads to something else. */
  readonly commit: string | undefined;
  readonly type: string;
  /** Full name of the ref that it stands for, when it is symbolic. */
  readonly symbolic: string | undefined;
}
