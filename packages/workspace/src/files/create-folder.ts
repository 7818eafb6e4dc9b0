import { mkdirSync } from 'node:fs';
import nodePath from 'node:path';
import { resolveInside } from './confined-path.ts';
import { systemErrorCode } from './system-error.ts';
import { asWriteError } from './write-file-atomically.ts';

/** Makes a folder in the root of a repository unless it is there; a link of that name must lead to a place inside. */
export function createFolder(root: string, name: string): void {
  const { real } = resolveInside(root, '.');
  try {
    mkdirSync(nodePath.join(real, name));
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw asWriteError(name, error, 'absent');
  }
  resolveInside(root, name);
}
