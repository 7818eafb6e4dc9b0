import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { isInside } from '../files/confined-path.ts';

const NAMES = process.platform === 'win32' ? ['git.exe'] : ['git'];

/** The git that is started, and the folders in which it may look for its own parts. */
export interface GitProgram {
  readonly file: string;
  readonly searchPath: string;
}

/**
 * The first git on the search path that does not lie in the tree being judged: package runners put the tree's
 * `node_modules/.bin` first, and a tree can bring a program of that name. Undefined when there is none.
 */
export function findGitProgram(searchPath: string, tree: string): GitProgram | undefined {
  const folders = searchPath.split(nodePath.delimiter).filter((folder) => isTrusted(folder, tree));
  for (const folder of folders) {
    for (const name of NAMES) {
      const file = nodePath.join(folder, name);
      if (isProgram(file) && !isInside(tree, realpathSync.native(file))) {
        return { file, searchPath: folders.join(nodePath.delimiter) };
      }
    }
  }
  return undefined;
}

function isTrusted(folder: string, tree: string): boolean {
  if (!nodePath.isAbsolute(folder)) return false;
  try {
    return !isInside(tree, realpathSync.native(folder));
  } catch {
    return false;
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
