import { lstatSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from './common-folder.ts';
import type { Git } from './git.ts';
import { isObjectId } from './object-id.ts';
import { readHead } from './read-head.ts';

/**
 * The commit that is checked out, by the files of the git folder: starts nothing. Undefined before the first one, and where the
 * files do not say it.
 */
export function headCommit(git: Git): string | undefined {
  const { branch, commit } = readHead(git);
  return branch === undefined ? commit : commitOf(git, branch);
}

function commitOf(git: Git, branch: string): string | undefined {
  try {
    const folder = commonFolder(git.folder);
    const path = nodePath.join(folder, branch);
    const isLoose = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const commit = isLoose ? readFileSync(path, 'latin1').trim() : packedCommit(branch, folder);
    return commit !== undefined && isObjectId(commit) ? commit : undefined;
  } catch {
    // What cannot be read says nothing.
    return undefined;
  }
}

function packedCommit(branch: string, folder: string): string | undefined {
  const path = nodePath.join(folder, 'packed-refs');
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0];
}
