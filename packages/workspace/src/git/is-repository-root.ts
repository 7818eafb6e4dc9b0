import { lstatSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from './common-folder.ts';
import { findGitFolder } from './find-git-folder.ts';
import { isObjectId } from './object-id.ts';

const MOST_HEAD_BYTES = 64 * 1024;

/**
 * Whether git would take a folder for the root of a working tree of its own. A `.git` alone does not make it one: with an empty folder of
 * that name, or a file that leads nowhere, it is a folder as any other, and its files are those of the repository around it.
 */
export function isRepositoryRoot(folder: string): boolean {
  try {
    if (lstatSync(nodePath.join(folder, '.git'), { throwIfNoEntry: false }) === undefined) return false;
    const gitFolder = findGitFolder(folder);
    if (gitFolder === undefined || !isFolder(gitFolder)) return false;
    const common = commonFolder(gitFolder);
    return isFolder(nodePath.join(common, 'objects')) && isFolder(nodePath.join(common, 'refs')) && hasHead(gitFolder);
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function hasHead(gitFolder: string): boolean {
  const path = nodePath.join(gitFolder, 'HEAD');
  const stats = lstatSync(path, { throwIfNoEntry: false });
  // Git once wrote a link there.
  if (stats?.isSymbolicLink() === true) return true;
  if (stats?.isFile() !== true || stats.size > MOST_HEAD_BYTES) return false;
  const text = readFileSync(path, 'utf8').trim();
  return /^ref:\s*refs\//.test(text) || isObjectId(text);
}
