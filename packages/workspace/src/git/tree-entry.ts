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

const KINDS: Readonly<Record<string, EntryKind>> = { '100': 'file', '120': 'link', '160': 'submodule' };

/** The entry that git writes with a mode of six digits; undefined for what stands for no file, such as one that is deleted. */
export function entryOf(path: string, mode: string, objectId: string): TreeEntry | undefined {
  const kind = KINDS[mode.slice(0, 3)];
  return kind === undefined ? undefined : { path, kind, isExecutable: mode === '100755', objectId };
}
