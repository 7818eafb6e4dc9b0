import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { Git } from './git.ts';
import { commonFolder } from './common-folder.ts';
import { readHead } from './read-head.ts';

const OWN_KINDS = ['refs/heads/', 'refs/remotes/'];
const PACKED_BYTES = 4 * 1024 * 1024;

/**
 * Full name of the branch that is checked out, when the files of the git folder show that there is no other one, local or
 * of a remote: then nothing is to be compared and git need not be started. Undefined whenever git has to be asked: there
 * are others, no branch is checked out, or refs are kept in another way than as files.
 */
export function loneBranch(git: Git): string | undefined {
  const own = readHead(git).branch;
  if (own?.startsWith('refs/heads/') !== true) return undefined;
  try {
    const folder = commonFolder(git.folder);
    const isAlone = keepsRefsInFiles(folder) && !isPackedBeside(own, folder) && !isLooseBeside(own, folder);
    return isAlone ? own : undefined;
  } catch {
    // A folder that cannot be read shows nothing.
    return undefined;
  }
}

function keepsRefsInFiles(folder: string): boolean {
  if (!lstatSync(nodePath.join(folder, 'refs', 'heads')).isDirectory()) return false;
  // An included file may say it too.
  return !/refstorage|^\s*\[\s*include/im.test(readFileSync(nodePath.join(folder, 'config'), 'utf8'));
}

function isPackedBeside(own: string, folder: string): boolean {
  const path = nodePath.join(folder, 'packed-refs');
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (!stats.isFile() || stats.size > PACKED_BYTES) return true;
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.slice(line.indexOf(' ') + 1))
    .some((name) => name !== own && OWN_KINDS.some((kind) => name.startsWith(kind)));
}

function isLooseBeside(own: string, folder: string): boolean {
  return OWN_KINDS.some((kind) => hasOther(nodePath.join(folder, kind), kind, own));
}

function hasOther(place: string, prefix: string, own: string): boolean {
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return false;
  return readdirSync(place, { withFileTypes: true }).some((entry) => {
    const name = prefix + entry.name;
    if (entry.isDirectory()) return hasOther(nodePath.join(place, entry.name), `${name}/`, own);
    return name !== own;
  });
}
