import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { systemErrorCode } from '../files/system-error.ts';
import { readBitmap } from './read-bitmap.ts';
import type { EntryKind } from './tree-entry.ts';

/** What git tracks under one path. */
export interface IndexEntry {
  readonly path: string;
  /** A folder stands for all that is in it, where a sparse checkout has nothing of it. */
  readonly kind: EntryKind | 'folder';
  /** Whether it is a program; of a file alone. */
  readonly isExecutable: boolean;
  /** Whether it is meant to be missing in the working tree. */
  readonly isSparse: boolean;
}

const HEADER = 12;
const STAT = 40;
const NAME_LENGTHS = [20, 32];
const EXTENDED = 0x4000;
const SKIPPED = 0x4000;
const KINDS: Readonly<Record<number, IndexEntry['kind']>> = { 4: 'folder', 8: 'file', 10: 'link', 14: 'submodule' };

/**
 * Everything that the index of a git folder holds, a path once for each of its states in a conflict. Nothing where there is no index. Read
 * as a file, so that git need not be started: versions 2 to 4, split ones and sparse ones. Throws when it is none of these.
 */
export function readIndex(gitFolder: string): readonly IndexEntry[] {
  const bytes = bytesOf(nodePath.join(gitFolder, 'index'));
  if (bytes === undefined) return [];
  const { entries, link } = parseIndex(bytes);
  return link === undefined ? entries : joined(gitFolder, entries, link);
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

interface ParsedIndex {
  readonly entries: readonly IndexEntry[];
  /** What ties a split index to the one that it is split from. */
  readonly link: { readonly base: string; readonly bitmaps: Buffer } | undefined;
}

function parseIndex(bytes: Buffer): ParsedIndex {
  // How long names of objects are, is told by where everything ends.
  for (const length of NAME_LENGTHS) {
    try {
      const parsed = tryToParse(bytes, length);
      if (parsed !== undefined) return parsed;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new Error('it is no index of a version that is known');
}

function tryToParse(bytes: Buffer, nameLength: number): ParsedIndex | undefined {
  const version = bytes.readUInt32BE(4);
  if (bytes.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return undefined;
  const entries: IndexEntry[] = [];
  let at = HEADER;
  let name: Buffer = Buffer.alloc(0);
  for (let count = bytes.readUInt32BE(8); count > 0; count -= 1) {
    const start = at;
    const mode = bytes.readUInt32BE(at + 24);
    at += STAT + nameLength;
    const isExtended = (bytes.readUInt16BE(at) & EXTENDED) !== 0;
    const isSparse = isExtended && (bytes.readUInt16BE(at + 2) & SKIPPED) !== 0;
    at += isExtended ? 4 : 2;
    let kept = 0;
    if (version === 4) {
      let byte = bytes.readUInt8(at);
      let dropped = byte & 127;
      for (at += 1; byte & 128; at += 1) {
        byte = bytes.readUInt8(at);
        dropped = (dropped + 1) * 128 + (byte & 127);
      }
      kept = name.length - dropped;
    }
    const end = bytes.indexOf(0, at);
    const kind = KINDS[mode >>> 12];
    if (end < 0 || kept < 0 || kind === undefined) return undefined;
    let path: string;
    if (version === 4) {
      name = Buffer.concat([name.subarray(0, kept), bytes.subarray(at, end)]);
      path = name.toString('utf8');
      at = end + 1;
    } else {
      path = bytes.toString('utf8', at, end);
      at = start + ((end - start + 8) & ~7);
    }
    entries.push({
      path: kind === 'folder' ? path.replace(/\/$/, '') : path,
      kind,
      isExecutable: kind === 'file' && (mode & 0o100) !== 0,
      isSparse,
    });
  }
  let link: ParsedIndex['link'];
  for (; at < bytes.length - nameLength; at += 8 + bytes.readUInt32BE(at + 4)) {
    const kind = bytes.toString('latin1', at, at + 4);
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at + 4));
    if (kind === 'link') link = { base: content.toString('hex', 0, nameLength), bitmaps: content.subarray(nameLength) };
    // What begins with a capital may be left alone; a sparse index is told by its entries.
    else if (kind !== 'sdir' && !/^[A-Z]/.test(kind)) return undefined;
  }
  return at === bytes.length - nameLength ? { entries, link } : undefined;
}

/** The entries of a split index with those of the one that it is split from. */
function joined(
  gitFolder: string,
  entries: readonly IndexEntry[],
  { base, bitmaps }: NonNullable<ParsedIndex['link']>,
): readonly IndexEntry[] {
  if (/^0*$/.test(base)) return entries;
  const bytes = bytesOf(nodePath.join(gitFolder, `sharedindex.${base}`));
  if (bytes === undefined) throw new Error('the index that it is split from is gone');
  const shared: Array<IndexEntry | undefined> = [...parseIndex(bytes).entries];
  if (bitmaps.length === 0) return [...shared.filter((entry) => entry !== undefined), ...entries];
  const deleted = readBitmap(bitmaps);
  const replaced = readBitmap(bitmaps.subarray(deleted.byteLength));
  // The first entries stand for others of the shared index, and have no name of their own.
  for (const [number, place] of replaced.places.entries()) {
    const [own, other] = [entries[number], shared[place]];
    if (own === undefined || other === undefined) throw new Error('its parts do not fit');
    shared[place] = { ...own, path: other.path };
  }
  for (const place of deleted.places) shared[place] = undefined;
  const kept = shared.filter((entry) => entry !== undefined);
  return [...kept, ...entries.slice(replaced.places.length)];
}
