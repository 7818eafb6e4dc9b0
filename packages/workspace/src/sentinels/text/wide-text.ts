import { closeSync, constants, openSync, readSync } from 'node:fs';
import nodePath from 'node:path';

/** So many bytes of the beginning tell. */
export const UNMARKED_BYTES = 64;
const LEAST = 4;
/**
 * Source whose own tools read nothing but UTF-8: in another encoding it is no program. Opening each of these files once more would
 * cost a tree of them half of a search.
 */
const UTF8_ALONE = /\.(?:[cm]?[jt]sx?|json|map|go|rs)$/i;

/**
 * Why nothing can be found in a file by its beginning: text in UTF-16 or UTF-32 without the mark that says so, of which the search
 * engine sees the bytes. Undefined for every other, also for one with the mark, and for one that cannot be read, which others tell.
 */
export function unmarkedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length < LEAST) return undefined;
  const found = ENCODINGS.find(({ width, at }) => isText(bytes, width, at));
  if (found === undefined || (found.width === 2 && isMarked(bytes))) return undefined;
  // The engine knows no mark of UTF-32.
  const why = found.width === 2 ? 'and has no mark that says so' : 'in which no pattern can match';
  return `it looks like ${found.name}, ${why}`;
}

/** Which of some files are such texts, with why. `mayBe` says beforehand which cannot be, by their place; nor can source in UTF-8 alone. */
export function unmarkedFiles(
  root: string,
  paths: readonly string[],
  places: Iterable<number>,
  mayBe: (place: number) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const prefix = root.endsWith(nodePath.sep) ? root : root + nodePath.sep;
  const buffer = Buffer.alloc(UNMARKED_BYTES);
  for (const place of places) {
    const path = paths[place] ?? '';
    if (UTF8_ALONE.test(path) || !mayBe(place)) continue;
    const reason = unmarkedEncoding(startOf(prefix + path, buffer));
    if (reason !== undefined) found.set(path, reason);
  }
  return found;
}

// Neither a link is followed nor a pipe waited for.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const ENCODINGS = [
  { name: 'UTF-16LE', width: 2, at: 0 },
  { name: 'UTF-16BE', width: 2, at: 1 },
  { name: 'UTF-32LE', width: 4, at: 0 },
  { name: 'UTF-32BE', width: 4, at: 3 },
] as const;

/**
 * Whether at least a quarter of the units is a character of ASCII that text has, with zeros around it, and none is all zeros, which no
 * text has: tables of numbers have some.
 */
function isText(bytes: Uint8Array, width: number, at: number): boolean {
  const units = Math.floor(bytes.length / width);
  let plain = 0;
  for (let start = 0; start < units * width; start += width) {
    let isPlain = isOfText(bytes[start + at] ?? 0);
    let isZero = true;
    for (let byte = 0; byte < width; byte += 1) {
      if (bytes[start + byte] === 0) continue;
      isZero = false;
      if (byte !== at) isPlain = false;
    }
    if (isZero) return false;
    if (isPlain) plain += 1;
  }
  return plain > 0 && plain * 4 >= units;
}

function isMarked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isOfText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

function startOf(path: string, buffer: Buffer): Uint8Array {
  let fd: number | undefined;
  try {
    fd = openSync(path, OPEN_FLAGS);
    return buffer.subarray(0, readSync(fd, buffer, 0, UNMARKED_BYTES, 0));
  } catch {
    return buffer.subarray(0, 0);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
