import type { MissedFile } from '@decisis/core';
import type { MatchedLine } from './file-lines.ts';
import { readStamps, STAMP_LENGTH, type FileStamps } from './file-stamps.ts';
import type { KeptLines } from './kept-lines.ts';
import { placesIn } from './path-places.ts';
import type { Searched } from './pattern-search.ts';
import { keepFound, lookUp, MOST_HASHED, type PendingFile } from './pending-files.ts';
import { unmarkedFiles } from './wide-text.ts';

/** Files in which lines are looked for, and by what means. */
export interface Look {
  readonly root: string;
  readonly paths: readonly string[];
  /** Larger files are not looked at. */
  readonly mostBytes: number;
  /** What earlier runs found; undefined when nothing is kept. */
  readonly kept: KeptLines | undefined;
  /** Whether {@link search} may hand folders to the engine, so that what it searched has to be counted. */
  readonly isListed: boolean;
  /** The search engine; undefined when there is none. Loading it takes its time. */
  readonly engine: () => Promise<string | undefined>;
  /** Searches some of the files, or reads them for that; what is found is handed to sentinels at once. */
  readonly search: (engine: string, files: readonly string[], isRead?: boolean) => Promise<Searched>;
  /** Whether what a search found may be kept. */
  readonly isKept: () => boolean;
  /** Takes a matched line of a file that was known. */
  readonly onLine: (place: number, line: MatchedLine) => void;
}

/** What a look did not see. */
export interface Looked {
  /** Files that could not be looked at; each with its place among the paths. */
  readonly missed: ReadonlyArray<MissedFile & { readonly place: number }>;
  /** Places of files that nobody searched, for there is no search engine, or none that can be trusted. */
  readonly waiting: readonly number[];
  /** Why the engine is not trusted, in words; undefined when it is, or is not there. */
  readonly distrust: string | undefined;
  /** Whether everything was known from an earlier run. */
  readonly isKnown: boolean;
}

/**
 * Looks at files. Undefined when the number of files that the engine searched is not that of the files which it was to search:
 * then something came or went meanwhile, and nothing has been kept.
 */
export async function lookAt(look: Look): Promise<Looked | undefined> {
  const { paths, kept, isListed } = look;
  // Where nothing is known everything is searched, and the engine, a process of its own, starts before files are looked at. Not
  // where files may be hashed, which has to come before, and not where what has a name may be a link.
  const isFresh = isListed && paths.length > 0 && (kept === undefined || (kept.isEmpty && paths.length > MOST_HASHED));
  const engine = isFresh ? await look.engine() : undefined;
  return engine === undefined ? lookAtRest(look) : lookEverywhere(look, engine);
}

async function lookEverywhere(look: Look, engine: string): Promise<Looked | undefined> {
  const { root, paths, mostBytes, kept } = look;
  const startNs = now();
  const searching = look.search(engine, paths);
  // Read while the engine runs: what changed before the start has its stamp, and that of anything else is not trusted.
  let stamps = kept === undefined ? undefined : readStamps(root, paths, mostBytes);
  const unmarked = unmarkedAmong(root, paths, paths.keys(), stamps);
  const searched = await searching;
  if (searched.isSilent) return untrusted(paths.keys(), silence(engine));
  const unread = new Map(searched.unread);
  if (searched.count + unread.size !== paths.length) {
    stamps ??= readStamps(root, paths, mostBytes);
    for (const [place, reason] of stamps.unread) unread.set(paths[place] ?? '', reason);
    if (searched.count + unread.size !== paths.length) return undefined;
  }
  if (kept !== undefined && stamps !== undefined) {
    keep(
      { ...look, kept, stamps, startNs },
      paths.keys().map((place) => ({ place, blob: '' })),
      besides(searched, unmarked),
    );
  }
  for (const [path, reason] of unmarked) unread.set(path, reason);
  return { missed: missedOf(look, unread), waiting: [], distrust: undefined, isKnown: false };
}

async function lookAtRest(look: Look): Promise<Looked | undefined> {
  const { root, paths, mostBytes, kept, isListed, onLine } = look;
  const startNs = now();
  const stamps = readStamps(root, paths, mostBytes);
  const pending =
    kept === undefined
      ? paths.flatMap((_, place) => (stamps.unread.has(place) ? [] : [{ place, blob: '' }]))
      : lookUp({ root, paths, stamps, startNs }, kept, (place, lines) => {
          for (const line of lines) onLine(place, line);
        });
  const unread = new Map([...stamps.unread].map(([place, reason]) => [paths[place] ?? '', reason]));
  const engine = pending.length === 0 ? undefined : await look.engine();
  if (engine !== undefined) {
    const rest = pending.length === paths.length ? paths : pending.map(({ place }) => paths[place] ?? '');
    const searched = await look.search(engine, rest, kept?.isEmpty === false && areFew(stamps, pending));
    const distrust = distrustIn(engine, searched, rest.length);
    if (distrust !== undefined && isListed && !searched.isSilent) return undefined;
    if (distrust !== undefined)
      return untrusted(
        pending.map(({ place }) => place),
        distrust,
      );
    const places = pending.map(({ place }) => place);
    const seen = besides(searched, unmarkedAmong(root, paths, places, stamps));
    if (kept !== undefined) keep({ ...look, kept, stamps, startNs }, pending, seen);
    for (const [path, reason] of seen.unread) unread.set(path, reason);
  } else if (kept !== undefined && !kept.isEmpty) kept.save(stamps.values);
  const waiting = engine === undefined ? pending.map(({ place }) => place) : [];
  const isKnown = pending.length === 0 && kept !== undefined && !kept.isEmpty;
  return { missed: missedOf(look, unread), waiting, distrust: undefined, isKnown };
}

/** Files of which the engine sees bytes only. A unit of their text has two bytes, so those of odd size need no look. */
function unmarkedAmong(
  root: string,
  paths: readonly string[],
  places: Iterable<number>,
  stamps: FileStamps | undefined,
): ReadonlyMap<string, string> {
  return unmarkedFiles(root, paths, places, (place) => {
    if (stamps === undefined) return true;
    return !stamps.unread.has(place) && (stamps.values[place * STAMP_LENGTH] ?? 0n) % 2n === 0n;
  });
}

/** What was searched, without files in which what was looked for cannot be found; nothing is kept of them. */
function besides(searched: Searched, unmarked: ReadonlyMap<string, string>): Searched {
  if (unmarked.size === 0) return searched;
  return { ...searched, unread: new Map([...unmarked, ...searched.unread]), linesOf: (path) => searched.linesOf(path) };
}

/** Nothing of what an engine tells counts when it cannot be trusted, and nothing of it is kept. */
function untrusted(places: Iterable<number>, distrust: string): Looked {
  return { missed: [], waiting: [...places], distrust, isKnown: false };
}

function silence(engine: string): string {
  return `the search engine ${engine} does not say how many files it searched`;
}

/** Why an engine is not trusted that was given so many files; undefined when it says that it searched all that it could. */
function distrustIn(engine: string, { isSilent, count, unread }: Searched, given: number): string | undefined {
  if (isSilent) return silence(engine);
  if (count + unread.size === given) return undefined;
  return `the search engine ${engine} says that it searched ${count} files, and was given ${given - unread.size}`;
}

/** Beyond that the engine is quicker, though it takes a while to start and to make one pattern of all. */
const FEW = 16;
const FEW_BYTES = 256 * 1024;

function areFew({ values }: FileStamps, pending: readonly PendingFile[]): boolean {
  if (pending.length > FEW) return false;
  return pending.reduce((sum, { place }) => sum + Number(values[place * STAMP_LENGTH] ?? 0n), 0) <= FEW_BYTES;
}

interface Keeping extends Look {
  readonly kept: KeptLines;
  readonly stamps: FileStamps;
  readonly startNs: bigint;
}

function keep(looked: Keeping, pending: Iterable<PendingFile>, searched: Searched): void {
  const { paths, kept, stamps } = looked;
  if (!looked.isKept()) return;
  for (const file of pending) {
    const path = paths[file.place] ?? '';
    if (!searched.unread.has(path)) keepFound(looked, kept, file, searched.linesOf(path));
  }
  kept.save(stamps.values);
}

function missedOf({ paths }: Look, unread: ReadonlyMap<string, string>): Looked['missed'] {
  if (unread.size === 0) return [];
  const placeOf = placesIn(paths);
  return [...unread].map(([path, reason]) => ({ path, reason, place: placeOf(path) }));
}

function now(): bigint {
  return BigInt(Date.now()) * 1_000_000n;
}
