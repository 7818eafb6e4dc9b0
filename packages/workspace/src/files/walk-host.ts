/** One name in a folder. */
export interface WalkEntry {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'link' | 'other';
}

/** Where a walk reads from: a folder of the machine, or the tree of a commit. Paths are relative to its root. */
export interface WalkHost {
  /** What a folder holds, in any order; the caller owns the answer. Throws when it cannot be told. */
  list(folder: string): WalkEntry[];
  /** The text of an ignore file; undefined when it is missing or not to be read. */
  ignoreFile(path: string): string | undefined;
  /** Whether a folder is the root of a repository of its own. */
  isRepository(folder: string): boolean;
  /** Where a symbolic link leads; throws when that cannot be told. */
  readLink(path: string): { readonly target: string; readonly isFolder: boolean; readonly isInside: boolean };
}
