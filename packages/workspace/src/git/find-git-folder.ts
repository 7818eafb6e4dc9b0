import { lstatSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';

const LINK_FILE_BYTES = 64 * 1024;

/**
 * The git folder of a working tree whose root is the given folder: its `.git` folder, or the folder that its `.git` file
 * names (a linked working tree, a submodule). Undefined when there is none. Reads, never runs git, follows no link.
 */
export function findGitFolder(root: string): string | undefined {
  const dotGit = nodePath.join(root, '.git');
  try {
    const stats = lstatSync(dotGit, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return lstatSync(nodePath.join(dotGit, 'HEAD'), { throwIfNoEntry: false }) && dotGit;
    if (!stats?.isFile() || stats.size > LINK_FILE_BYTES) return undefined;
    const target = /^gitdir: ([^\0\r\n]+)\r?\n?$/.exec(readFileSync(dotGit, 'utf8'))?.[1];
    return target === undefined ? undefined : nodePath.resolve(root, target);
  } catch {
    return undefined;
  }
}
