import { lstatSync, readdirSync } from 'node:fs';
import nodePath from 'node:path';
import { nearestNames } from '../spelling/nearest-name.ts';

const MAX_ENTRIES = 10_000;

/**
 * Existing paths that a missing one may have been meant to be, written the way it was: its longest existing beginning
 * with the names in there that are nearest to the next part. Empty when nothing is near, or nothing can be listed.
 */
export function nearestPaths(folder: string, missing: string): readonly string[] {
  const parts = missing.split(/[\\/]/);
  for (let length = parts.length - 1; length >= 0; length -= 1) {
    const before = parts.slice(0, length).join('/');
    const absolute = nodePath.resolve(folder, length > 0 && before === '' ? '/' : before);
    const names = namesIn(absolute);
    if (names === undefined) continue;
    const prefix = length > 0 ? `${before}/` : '';
    return nearestNames(parts[length] as string, names).map((name) => prefix + name);
  }
  return [];
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    if (!lstatSync(folder).isDirectory()) return undefined;
    return readdirSync(folder).slice(0, MAX_ENTRIES);
  } catch {
    return undefined;
  }
}
