import { closeSync, openSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { blobId } from '../../git/object-id.ts';
import type { MatchedLine } from './file-lines.ts';
import { factsOf, isReadable, isSettled, type FileFacts } from './file-facts.ts';
import type { KeptLines } from './kept-lines.ts';

/** A file that has to be searched. */
export interface PendingFile extends FileFacts {
  /** Whether its facts tell its content from now on. */
  readonly isSettled: boolean;
  /** The name of its content before the search; empty when it was not hashed. */
  readonly blob: string;
}

/** What has to be searched, and what was found out without. */
export interface Lookup {
  readonly pending: readonly PendingFile[];
  /** Files that cannot be searched, with why. */
  readonly unread: ReadonlyMap<string, string>;
}

/** So many files at most are hashed in one run: that reads what the search reads again, which a whole tree is not worth. */
export const MOST_HASHED = 2000;
const MOST_HASHED_BYTES = 64 * 1024 * 1024;

/** What a lookup goes by. */
export interface LookupLimits {
  /** Larger files are not searched. */
  readonly mostBytes: number;
  /** A moment before anything of the files was read. */
  readonly startNs: bigint;
}

/** Looks files up among those that are kept; what is known of one is handed to `onKnown`. */
export function lookUp(
  root: string,
  paths: readonly string[],
  kept: KeptLines | undefined,
  { mostBytes, startNs }: LookupLimits,
  onKnown: (path: string, lines: readonly MatchedLine[]) => void,
): Lookup {
  const unread = new Map<string, string>();
  const unknown: FileFacts[] = [];
  for (const path of paths) {
    const facts = factsOf(root, path, mostBytes);
    const lines = isReadable(facts) ? kept?.ofStamp(path, facts.stamp) : undefined;
    if (!isReadable(facts)) unread.set(path, facts.reason);
    else if (lines === undefined) unknown.push(facts);
    else onKnown(path, lines);
  }
  const bytes = unknown.reduce((sum, { size }) => sum + size, 0);
  const isHashed = kept !== undefined && unknown.length <= MOST_HASHED && bytes <= MOST_HASHED_BYTES;
  const pending: PendingFile[] = [];
  for (const facts of unknown) {
    const file = { ...facts, isSettled: isSettled(facts, startNs), blob: isHashed ? hash(root, facts.path) : '' };
    const lines = file.blob === '' ? undefined : kept?.ofBlob(file.blob);
    if (lines === undefined) pending.push(file);
    else {
      onKnown(file.path, lines);
      kept?.keep(file.path, file.isSettled ? file.stamp : '', file.blob, lines);
    }
  }
  return { pending, unread };
}

/** Keeps what a search found in a file, if it is known and the file surely held still. */
export function keepFound(
  root: string,
  kept: KeptLines,
  file: PendingFile,
  lines: readonly MatchedLine[] | undefined,
): void {
  const { path, stamp, blob } = file;
  if (lines === undefined) return kept.forget(path);
  // A change since its facts were read shows in its stamp, under which these lines are never asked for.
  if (blob === '') return kept.keep(path, file.isSettled ? stamp : '', '', lines);
  // One within the tick of a clock may not show; its content does. Anything else that changed is looked at next time.
  const facts = factsOf(root, path, Infinity);
  if (!isReadable(facts) || facts.stamp !== stamp || hash(root, path) !== blob) return kept.forget(path);
  return kept.keep(path, file.isSettled ? stamp : '', blob, lines);
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
