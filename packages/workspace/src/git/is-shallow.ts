import { lstatSync } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from './common-folder.ts';
import type { Git } from './git.ts';

/** Whether the history that is here was cut off, as continuous integration usually does. */
export function isShallow(git: Git): boolean {
  return lstatSync(nodePath.join(commonFolder(git.folder), 'shallow'), { throwIfNoEntry: false }) !== undefined;
}
