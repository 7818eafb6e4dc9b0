import { lstatSync, statSync } from 'node:fs';
import { systemErrorCode } from '../files/system-error.ts';

/** What an absolute path that a user typed leads to. `other` is also whatever only reading it can tell. */
export function pathKind(absolute: string): 'missing' | 'folder' | 'other' {
  try {
    const link = lstatSync(absolute, { throwIfNoEntry: false });
    if (link === undefined) return 'missing';
    // A link that leads nowhere exists: reading it will say what is wrong with it.
    return (statSync(absolute, { throwIfNoEntry: false }) ?? link).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    // A name that is too long or holds a NUL cannot exist; a folder on the way may be closed to us.
    const code = systemErrorCode(error);
    return code === 'EACCES' || code === 'ELOOP' ? 'other' : 'missing';
  }
}
