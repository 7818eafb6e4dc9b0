import { lstatSync } from 'node:fs';
import nodePath from 'node:path';
import { resolveInside } from '../files/confined-path.ts';
import { findGitFolder } from '../git/find-git-folder.ts';

/** The name of the configuration file, in the root of a repository. */
export const CONFIG_FILE = 'decisis.toml';

/** The tree that one run speaks about. Nothing outside of its root is read unless a user names it. */
export interface Repository {
  /** Real absolute path. */
  readonly root: string;
  readonly hasConfig: boolean;
  /** What made this folder the root; `folder` when neither mark was found, and the folder asked for is taken. */
  readonly foundBy: 'config' | 'git' | 'folder';
}

/**
 * The repository around a folder: the nearest folder, upwards, that holds `decisis.toml` or a git repository. Without
 * either it is the folder itself.
 */
export function findRepository(folder: string): Repository {
  const { real } = resolveInside(folder, '.');
  for (let root = real; ; root = nodePath.dirname(root)) {
    // Whatever stands under the name counts, so that a broken or unreadable one is reported instead of passed over.
    const hasConfig = lstatSync(nodePath.join(root, CONFIG_FILE), { throwIfNoEntry: false }) !== undefined;
    if (hasConfig) return { root, hasConfig, foundBy: 'config' };
    if (findGitFolder(root) !== undefined) return { root, hasConfig, foundBy: 'git' };
    if (nodePath.dirname(root) === root) return { root: real, hasConfig: false, foundBy: 'folder' };
  }
}
