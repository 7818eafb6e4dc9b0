import { readFileSync } from 'node:fs';
import nodePath from 'node:path';

/** The git folder that all working trees of a repository share. */
export function commonFolder(folder: string): string {
  try {
    return nodePath.resolve(folder, readFileSync(nodePath.join(folder, 'commondir'), 'utf8').trim());
  } catch {
    return folder;
  }
}
