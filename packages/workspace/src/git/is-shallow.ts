import { lstatSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { Git } from './git.ts';

/** Whether the history that is here was cut off, as continuous integration usually does. */
export function isShallow(git: Git): boolean {
  return lstatSync(nodePath.join(commonFolder(git.folder), 'shallow'), { throwIfNoEntry: false }) !== undefined;
}

/** The git folder that all working trees of a repository share. */
function commonFolder(folder: string): string {
  try {
    return nodePath.resolve(folder, readFileSync(nodePath.join(folder, 'commondir'), 'utf8').trim());
  } catch {
    return folder;
  }
}
