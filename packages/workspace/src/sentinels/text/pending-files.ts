import { closeSync, openSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { blobId } from '../../git/object-id.ts';
import type { MatchedLine } from './file-lines.ts';
import { isSameStamp, isSettled, readStamps, STAMP_LENGTH, type FileStamps } from './file-stamps.ts';
import type { KeptLines } from './kept-lines.ts';

/** A tree as a run found it. */
export interface LookedUp {
  readonly root: string;
  readonly paths: readonly string[];
  readonly stamps: FileStamps;
  /** A moment before anything of the files was read. */
  readonly startNs: bigint;
}

/** A file that has to be searched. */
export interface PendingFile {
  readonly place: number;
  /** The name of its content before the search; empty when it was not hashed. */
  readonly blob: string;
}

/** So many files at most are hashed in one run: that reads what the search reads again, which a whole tree is not worth. */
export const MOST_HASHED = 2000;
const MOST_HASHED_BYTES = 64 * 1024 * 1024;

/** Looks files up among those that are kept; what is known of one is handed to `onKnown`, the others have to be searched. */
export function lookUp(
  { root, paths, stamps, startNs }: LookedUp,
  kept: KeptLines,
  onKnown: (place: number, lines: readonly MatchedLine[]) => void,
): readonly PendingFile[] {
  const { values, unread } = stamps;
  const unknown: number[] = [];
  let bytes = 0;
  for (let place = 0; place < paths.length; place += 1) {
    if (unread.has(place)) continue;
    const lines = kept.ofStamp(place, values);
    if (lines === undefined) {
      unknown.push(place);
      bytes += Number(values[place * STAMP_LENGTH] ?? 0n);
    } else onKnown(place, lines);
  }
  const isHashed = unknown.length <= MOST_HASHED && bytes <= MOST_HASHED_BYTES;
  const pending: PendingFile[] = [];
  for (const place of unknown) {
    const settled = isSettled(values, place, startNs);
    // In a first run a name is only of use where a stamp cannot be trusted.
    const blob = isHashed && !(settled && kept.isEmpty) ? hash(root, paths[place] ?? '') : '';
    const lines = blob === '' ? undefined : kept.ofBlob(blob);
    if (lines === undefined) pending.push({ place, blob });
    else {
      onKnown(place, lines);
      kept.keep(place, settled, blob, lines);
    }
  }
  return pending;
}

/** Keeps what a search found in a file, if it is known and the file surely held still. */
export function keepFound(
  { root, paths, stamps, startNs }: LookedUp,
  kept: KeptLines,
  { place, blob }: PendingFile,
  lines: readonly MatchedLine[] | undefined,
): void {
  if (lines === undefined) return;
  const settled = isSettled(stamps.values, place, startNs);
  // A change since the stamp was read shows in the next one, under which these lines are never asked for.
  if (blob === '') return kept.keep(place, settled, '', lines);
  // A change within the tick of a clock may not show; the content does. Anything else that changed is looked at next time.
  const path = paths[place] ?? '';
  const isHeld = settled || hash(root, path) === blob;
  const now = readStamps(root, [path], Number.MAX_SAFE_INTEGER);
  if (isHeld && isSameStamp(now.values, 0, stamps.values, place)) kept.keep(place, settled, blob, lines);
}

function hash(root: string, path: string): string {
  try {
    const fd = openSync(nodePath.join(root, path), 'r');
    try {
      return blobId(readFileSync(fd), 'sha1');
    } finally {
      closeSync(fd);
    }
  } catch {
    // Whether it can be read is for the search to say.
    return '';
  }
}
