import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import nodePath from 'node:path';
import { encodeEntry, lengthOf, MAX_ENTRY_BYTES, type PendingEntry } from './cache-entry.ts';
import { isOurs, isTrustedFolder, type CacheFolder } from './cache-folder.ts';
import { evictOldest, IGNORE_FILE } from './evict-oldest.ts';

/** One run keeps at most so many answers, half of what the folder holds: a search through thousands of documents must not push everything else out. */
const MOST_ENTRIES = 2048;

/**
 * Writes entries into the folder of a cache, making it when it is missing, and takes away the oldest ones beyond the limits.
 * Says nothing when it cannot: the answers are out already. A run beside it sees an entry whole or not at all.
 */
export function writeEntries(folder: CacheFolder, entries: readonly PendingEntry[]): void {
  try {
    makeFolder(folder);
    if (!isTrustedFolder(folder.path)) return;
    hideFromGit(folder.path);
    // The answers of the whole run were put last, after those about single documents.
    for (const entry of entries.slice(-MOST_ENTRIES)) writeEntry(folder.path, entry);
    evictOldest(folder.path);
  } catch {
    // A full disk, a folder that may not be written: the next run computes again.
  }
}

function makeFolder({ path, isChosen }: CacheFolder): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return;
  if (!isChosen && !isInOwnHome(path)) return;
  makeWithParents(path);
}

/**
 * A folder of nothing but the cache may lie in a repository, for some builds keep nothing else: what it holds is not of the repository, and
 * no check must find the lines in there that it found in the files.
 */
function hideFromGit(path: string): void {
  if (readdirSync(path).length === 0) writeFileSync(nodePath.join(path, IGNORE_FILE), '*\n', { mode: 0o600 });
}

/** Not by mkdir's own way of making parents, which never returns where the system makes no folders, as in /proc. */
function makeWithParents(path: string): void {
  const missing: string[] = [];
  for (let at = path; lstatSync(at, { throwIfNoEntry: false }) === undefined; at = nodePath.dirname(at))
    missing.push(at);
  for (const at of missing.toReversed()) {
    try {
      mkdirSync(at, { mode: 0o700 });
    } catch (error) {
      // A run beside this one was quicker.
      if (lstatSync(at, { throwIfNoEntry: false }) === undefined) throw error;
    }
  }
}

/** Under sudo the home is somebody else's; a folder of root in there would lock them out of their own cache. */
function isInOwnHome(path: string): boolean {
  for (let at = nodePath.dirname(path); at !== nodePath.dirname(at); at = nodePath.dirname(at)) {
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats !== undefined) return isOurs(stats, 0);
  }
  return false;
}

function writeEntry(folder: string, { name, key, answer }: PendingEntry): void {
  const pieces = encodeEntry(key, answer);
  if (lengthOf(pieces) > MAX_ENTRY_BYTES) return;
  // Not synchronised: what a crash leaves behind fails its check and is written again.
  // Machines that share a home share process numbers too, hence the clock.
  const temporary = nodePath.join(folder, `.new-${process.pid}-${process.hrtime.bigint()}`);
  const fd = openSync(temporary, 'wx', 0o600);
  try {
    for (const piece of pieces) writeWhole(fd, piece);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, nodePath.join(folder, name));
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(fd, bytes, at);
}
