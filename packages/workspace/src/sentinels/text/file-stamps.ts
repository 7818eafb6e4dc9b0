import { lstatSync, type BigIntStats } from 'node:fs';
import nodePath from 'node:path';
import { describeSystemError } from '../../files/system-error.ts';

/** What the system says about files without reading them, side by side. */
export interface FileStamps {
  /** Of each file its size, times of change of content and of record, and number; zeros for one that cannot be looked at. */
  readonly values: BigUint64Array;
  /** Places of files that cannot be looked at, with why: gone, no plain file, or larger than allowed. */
  readonly unread: ReadonlyMap<number, string>;
}

/** How many values a stamp has. */
export const STAMP_LENGTH = 4;
/** Place of the time of change of the record in a stamp, in nanoseconds. A file has one. */
const CHANGED = 2;

/** Reads the stamps of files. A stamp changes whenever the content does, as far as the clock of the file system can tell. */
export function readStamps(root: string, paths: readonly string[], mostBytes: number): FileStamps {
  const values = new BigUint64Array(paths.length * STAMP_LENGTH);
  const unread = new Map<number, string>();
  // Not joined: the names are normal, and a tree may have a hundred thousand.
  const prefix = root.endsWith(nodePath.sep) ? root : root + nodePath.sep;
  for (const [place, path] of paths.entries()) {
    const stats = statsOf(prefix + path);
    const reason = typeof stats === 'string' ? stats : whyUnread(stats, mostBytes);
    if (reason !== undefined) unread.set(place, reason);
    else if (typeof stats === 'object') {
      const at = place * STAMP_LENGTH;
      values[at] = stats.size;
      values[at + 1] = stats.mtimeNs;
      values[at + CHANGED] = stats.ctimeNs;
      values[at + 3] = stats.ino;
    }
  }
  return { values, unread };
}

/** Which of some files cannot be handed to a search engine by their names, with why; it looks at whatever it is given. Folders can. */
export function unfitFiles(root: string, paths: readonly string[], mostBytes: number): ReadonlyMap<string, string> {
  const unfit = new Map<string, string>();
  const prefix = root.endsWith(nodePath.sep) ? root : root + nodePath.sep;
  for (const path of paths) {
    const stats = statsOf(prefix + path);
    const reason =
      typeof stats === 'string' ? stats : stats?.isDirectory() === true ? undefined : whyUnread(stats, mostBytes);
    if (reason !== undefined) unfit.set(path, reason);
  }
  return unfit;
}

function whyUnread(stats: BigIntStats | undefined, mostBytes: number): string | undefined {
  if (stats === undefined) return 'it is gone';
  if (!stats.isFile()) return stats.isSymbolicLink() ? 'it is a symbolic link' : 'it is no plain file';
  return stats.size > BigInt(mostBytes) ? tooLarge(mostBytes) : undefined;
}

/** Why a file that has more bytes is not looked at. */
export function tooLarge(mostBytes: number): string {
  const megabytes = Math.floor(mostBytes / 1024 ** 2);
  return `it has more than ${megabytes === 0 ? `${mostBytes} bytes` : `${megabytes} MB`}`;
}

const OPTIONS = { bigint: true, throwIfNoEntry: false } as const;

function statsOf(path: string): BigIntStats | string | undefined {
  try {
    return lstatSync(path, OPTIONS);
  } catch (error) {
    return describeSystemError(error);
  }
}

/** Whether there is a stamp in a place. */
export function hasStamp(values: BigUint64Array, place: number): boolean {
  return values[place * STAMP_LENGTH + CHANGED] !== 0n;
}

/** Whether two files have the same stamp; the files of none never do. */
export function isSameStamp(
  left: BigUint64Array,
  leftPlace: number,
  right: BigUint64Array,
  rightPlace: number,
): boolean {
  const [from, to] = [leftPlace * STAMP_LENGTH, rightPlace * STAMP_LENGTH];
  return (
    hasStamp(left, leftPlace) &&
    left[from] === right[to] &&
    left[from + 1] === right[to + 1] &&
    left[from + CHANGED] === right[to + CHANGED] &&
    left[from + 3] === right[to + 3]
  );
}

/** What a clock of the file system may be behind; where it counts seconds, two of them. */
const TICK_NS = 50_000_000n;
const COARSE_NS = 2_000_000_000n;

/** Whether a file changed so long before a moment that a change since then would show in its stamp. */
export function isSettled(values: BigUint64Array, place: number, momentNs: bigint): boolean {
  const at = place * STAMP_LENGTH;
  const [content, record] = [values[at + 1] ?? 0n, values[at + CHANGED] ?? 0n];
  const changed = content > record ? content : record;
  return hasStamp(values, place) && changed + (changed % 1_000_000_000n === 0n ? COARSE_NS : TICK_NS) < momentNs;
}
