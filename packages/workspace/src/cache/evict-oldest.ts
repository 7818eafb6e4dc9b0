import { lstatSync, readdirSync, rmSync } from 'node:fs';
import nodePath from 'node:path';

/** What a cache may hold. */
export interface CacheLimits {
  readonly bytes: number;
  readonly files: number;
}

/** Limits of the user's cache. */
export const CACHE_LIMITS: CacheLimits = Object.freeze({ bytes: 64 * 1024 * 1024, files: 4096 });

/** Tells git, and every check, that nothing in the folder belongs to a repository. */
export const IGNORE_FILE = '.gitignore';

/** Takes the files that were written first out of a folder until the rest is within the limits. */
export function evictOldest(folder: string, limits: CacheLimits = CACHE_LIMITS): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== IGNORE_FILE)
    .flatMap(({ name }) => {
      const path = nodePath.join(folder, name);
      // Another run may take it away meanwhile.
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ path, size: stats.size, writtenMs: stats.mtimeMs }];
    })
    .toSorted((left, right) => left.writtenMs - right.writtenMs);
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  let count = files.length;
  for (const { path, size } of files) {
    if (bytes <= limits.bytes && count <= limits.files) return;
    rmSync(path, { force: true });
    bytes -= size;
    count -= 1;
  }
}
