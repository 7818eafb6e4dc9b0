import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import nodePath from 'node:path';
import { decodeEntry, MAX_ENTRY_BYTES, type PendingEntry } from './cache-entry.ts';
import { cacheFolderOf, isOurs, isTrustedFolder } from './cache-folder.ts';
import { encodeKey, fileNameOf, type CacheKey } from './cache-key.ts';

/** Answers kept between runs. It never fails: what cannot be kept or found is computed. */
export interface AnswerCache {
  /** The answer of this kind that was put for an equal key; undefined when there is none that can be trusted. */
  get(kind: string, key: CacheKey): string | undefined;
  /** Keeps an answer; it is written when the cache is closed, after the user has theirs. */
  put(kind: string, key: CacheKey, answer: string): void;
  /** Writes what was put. */
  close(): Promise<void>;
}

/** A cache that keeps nothing. */
export const NO_CACHE: AnswerCache = Object.freeze({
  get: () => undefined,
  put: () => undefined,
  close: () => Promise.resolve(),
});

/** The cache of the user who runs this; {@link NO_CACHE} when they switched it off or have no place for it. */
export function openCache(env: Readonly<Record<string, string | undefined>>, cwd: string): AnswerCache {
  const folder = cacheFolderOf(env, cwd);
  if (folder === undefined) return NO_CACHE;
  const { path } = folder;
  const pending = new Map<string, PendingEntry>();
  let isTrusted: boolean | undefined;
  return {
    get(kind, key) {
      try {
        isTrusted ??= isTrustedFolder(path);
        if (!isTrusted) return undefined;
        const bytes = readEntry(nodePath.join(path, fileNameOf(kind, key)));
        return bytes === undefined ? undefined : decodeEntry(bytes, encodeKey(kind, key));
      } catch {
        return undefined;
      }
    },
    put(kind, key, answer) {
      const name = fileNameOf(kind, key);
      pending.set(name, { name, key: encodeKey(kind, key), answer });
    },
    async close() {
      if (pending.size === 0) return;
      const { writeEntries } = await import('./write-entries.ts');
      writeEntries(folder, [...pending.values()]);
      pending.clear();
    },
  };
}

// The last name must not be a link, and opening a fifo that somebody put there must return.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file that only this user can have written. Throws when there is none. */
function readEntry(path: string): Buffer | undefined {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile() || !isOurs(stats, 0o077) || stats.size > MAX_ENTRY_BYTES) return undefined;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    for (let length = 0; length < bytes.length;) {
      const count = readSync(fd, bytes, length, bytes.length - length, null);
      if (count === 0) return undefined;
      length += count;
    }
    return bytes;
  } finally {
    closeSync(fd);
  }
}
