import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { findGitFolder } from './find-git-folder.ts';
import { readIndex, type IndexEntry } from './read-index.ts';

/** What git tracks below a folder. */
export interface TrackedFiles {
  /** With paths relative to the folder. */
  readonly entries: readonly IndexEntry[];
  /** Why that cannot be told, in words. */
  readonly problem?: string;
}

/** What git tracks below a folder, by the index of the working tree that it lies in. Undefined outside of every repository; starts nothing. */
export function trackedFiles(folder: string): TrackedFiles | undefined {
  const real = realpathSync.native(folder);
  for (let top = real; ; top = nodePath.dirname(top)) {
    const gitFolder = findGitFolder(top);
    if (gitFolder !== undefined) return trackedBelow(gitFolder, nodePath.relative(top, real));
    if (nodePath.dirname(top) === top) return undefined;
  }
}

function trackedBelow(gitFolder: string, below: string): TrackedFiles {
  const prefix = below === '' ? '' : `${below.replaceAll(nodePath.sep, '/')}/`;
  try {
    const entries = readIndex(gitFolder);
    return { entries: prefix === '' ? entries : entries.flatMap((entry) => relativeTo(prefix, entry)) };
  } catch (error) {
    return { entries: [], problem: error instanceof Error ? error.message : String(error) };
  }
}

function relativeTo(prefix: string, entry: IndexEntry): readonly IndexEntry[] {
  if (entry.path.startsWith(prefix)) return [{ ...entry, path: entry.path.slice(prefix.length) }];
  // A folder above that is not checked out has nothing of this one either.
  const isAround = entry.kind === 'folder' && prefix.startsWith(`${entry.path}/`);
  return isAround ? [{ ...entry, path: '' }] : [];
}
