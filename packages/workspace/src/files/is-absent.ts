import { lstatSync } from 'node:fs';
import nodePath from 'node:path';

/**
 * Whether nothing stands at a path below a root. For reading what often is not there: finding that out by the error of reading it
 * loads the words of all errors, which takes longer than everything else that is done about one file.
 */
export function isAbsent(root: string, path: string): boolean {
  try {
    return lstatSync(nodePath.join(root, path), { throwIfNoEntry: false }) === undefined;
  } catch {
    // A name that the system refuses is not read here: whoever reads it is told why.
    return false;
  }
}
