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

/**
 * The repositories that a file in a folder belongs to, whatever folder anybody works in: the nearest one, then each further folder around
 * it with a `decisis.toml`, up to the root of the git repository that holds one. A git repository without settings of its own belongs
 * to the one around it, too: another tree put into a governed one takes nothing out of its reach. None where no folder has a mark.
 */
export function repositoriesAround(folder: string): readonly Repository[] {
  const { real } = resolveInside(folder, '.');
  const found: Repository[] = [];
  // Counts only when a git repository stands around it.
  const beyond: Repository[] = [];
  let isInGit = false;
  for (let root = real; ; root = nodePath.dirname(root)) {
    const hasConfig = lstatSync(nodePath.join(root, CONFIG_FILE), { throwIfNoEntry: false }) !== undefined;
    const isGit = findGitFolder(root) !== undefined;
    if (hasConfig) (isInGit ? beyond : found).push({ root, hasConfig, foundBy: 'config' });
    else if (isGit && found.length === 0) found.push({ root, hasConfig, foundBy: 'git' });
    isInGit ||= isGit;
    if (isGit && (beyond.length > 0 || found.some((one) => one.hasConfig))) return [...found, ...beyond];
    if (nodePath.dirname(root) === root) return found;
  }
}
