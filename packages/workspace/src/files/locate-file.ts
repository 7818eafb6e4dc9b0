import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { isInside } from './confined-path.ts';

/**
 * The root-relative path of a file that may not exist yet, as another program names it: absolute, or relative to a folder. Links in
 * the folders that exist are resolved. Undefined when it lies, or leads, outside of the root.
 */
export function locateFile(root: string, folder: string, written: string): string | undefined {
  if (written === '' || written.includes('\0')) return undefined;
  const absolute = nodePath.resolve(folder, written);
  let existing = absolute;
  let rest = '';
  for (;;) {
    try {
      const real = nodePath.join(realpathSync.native(existing), rest);
      return isInside(root, real) ? nodePath.relative(root, real).replaceAll(nodePath.sep, '/') : undefined;
    } catch {
      const parent = nodePath.dirname(existing);
      if (parent === existing) return undefined;
      rest = nodePath.join(nodePath.basename(existing), rest);
      existing = parent;
    }
  }
}
