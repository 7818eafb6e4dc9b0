/** What a tree holds under one path. */
export type EntryKind = 'file' | 'link' | 'submodule';

/** One path of the tree of a commit. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: EntryKind;
  readonly isExecutable: boolean;
  /** Full name of the blob; of a commit for a submodule. */
  readonly objectId: string;
}
