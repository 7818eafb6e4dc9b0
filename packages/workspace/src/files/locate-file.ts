import { lstatSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { isInside } from './confined-path.ts';

/**
 * The real path of a file that may not exist yet, as another program names it: absolute, or relative to a folder. Links in the folders
 * that exist are resolved. Undefined for what names none.
 */
export function realPlaceOf(folder: string, written: string): RealPlace | undefined {
  if (written === '' || written.includes('\0')) return undefined;
  let existing = nodePath.resolve(folder, written);
  let rest = '';
  for (;;) {
    try {
      const there = realpathSync.native(existing);
      const isFolder = rest !== '' || lstatSync(there).isDirectory();
      return {
        path: nodePath.join(there, rest),
        folder: isFolder ? there : nodePath.dirname(there),
        isThere: rest === '',
      };
    } catch {
      const parent = nodePath.dirname(existing);
      if (parent === existing) return undefined;
      rest = nodePath.join(nodePath.basename(existing), rest);
      existing = parent;
    }
  }
}

/** Where a file is, or would be. */
export interface RealPlace {
  readonly path: string;
  /** The nearest folder around it that exists. */
  readonly folder: string;
  readonly isThere: boolean;
}

/** The root-relative path of a real path, with forward slashes; undefined when it lies outside of the root. */
export function pathBelow(root: string, real: string): string | undefined {
  return isInside(root, real) ? nodePath.relative(root, real).replaceAll(nodePath.sep, '/') : undefined;
}

/** The root-relative path of a file as {@link realPlaceOf} finds it; undefined when it lies, or leads, outside of the root. */
export function locateFile(root: string, folder: string, written: string): string | undefined {
  const place = realPlaceOf(folder, written);
  return place === undefined ? undefined : pathBelow(root, place.path);
}
