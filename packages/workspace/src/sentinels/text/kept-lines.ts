import type { AnswerCache } from '../../cache/answer-cache.ts';
import type { CacheKey } from '../../cache/cache-key.ts';
import type { MatchedLine } from './file-lines.ts';
import { hasStamp, isSameStamp, STAMP_LENGTH } from './file-stamps.ts';
import { decodeKept, encodeKept, NOTHING_KEPT, type KeptFiles } from './kept-files.ts';

const FORMAT = '3';
const MOST_TEXT = 64 * 1024;

/** What is kept of one file from now on. */
interface NewlyKept {
  readonly isStamped: boolean;
  readonly blob: string;
  readonly lines: string;
}

/**
 * Matched lines of files, kept between runs for one tree and one set of patterns: by the stamp of a file, and by the name of
 * its content, which outlives a change of branches. One entry of the cache, written as a whole: of runs side by side the last
 * one's stays, and a loss costs time only.
 */
export class KeptLines {
  readonly #cache: AnswerCache;
  readonly #kind: string;
  readonly #key: CacheKey;
  readonly #paths: readonly string[];
  readonly #kept: KeptFiles;
  /** Where each path stands among those that are kept; undefined when they are the same ones. */
  readonly #places: Int32Array | undefined;
  readonly #new = new Map<number, NewlyKept>();
  /** By path: whether its lines are those that are kept, or that it has a trusted stamp and no lines. */
  readonly #states: Uint8Array;
  #blobs: Map<string, string> | undefined;

  constructor(
    cache: AnswerCache,
    program: string,
    root: string,
    patterns: readonly string[],
    paths: readonly string[],
    kind: 'sentinel-text' | 'sentinel-ast' = 'sentinel-text',
  ) {
    this.#cache = cache;
    this.#kind = kind;
    this.#key = { parts: [FORMAT, program, root, ...patterns], contents: [] };
    this.#paths = paths;
    this.#states = new Uint8Array(paths.length);
    const names = paths.join('\0');
    const answer = cache.get(kind, this.#key);
    this.#kept = (answer === undefined ? undefined : decodeKept(answer)) ?? NOTHING_KEPT;
    this.#places = this.#kept.names === names ? undefined : placesOf(paths, this.#kept.names);
  }

  /** Whether nothing is known of any file. */
  get isEmpty(): boolean {
    return this.#kept === NOTHING_KEPT;
  }

  /** The lines of a file whose stamp is as it was; undefined when it is not. They go on being kept. */
  ofStamp(place: number, stamps: BigUint64Array): readonly MatchedLine[] | undefined {
    const before = this.#places === undefined ? place : (this.#places[place] ?? -1);
    if (before < 0 || !isSameStamp(this.#kept.stamps, before, stamps, place)) return undefined;
    this.#states[place] = SAME;
    const lines = this.#kept.lines.get(before);
    return lines === undefined ? NONE : read(lines);
  }

  /** The lines of a content that was seen before, in whatever file. */
  ofBlob(blob: string): readonly MatchedLine[] | undefined {
    this.#blobs ??= contentsOf(this.#kept);
    const lines = this.#blobs.get(blob);
    return lines === undefined ? undefined : read(lines);
  }

  /** Keeps the lines of a file: by its stamp if that tells its content, and by the name of its content if that is known. */
  keep(place: number, isStamped: boolean, blob: string, lines: readonly MatchedLine[]): void {
    const text = lines.length === 0 ? '' : JSON.stringify(lines);
    if (text.length > MOST_TEXT || (!isStamped && blob === '')) return;
    if (text === '' && blob === '') this.#states[place] = CLEAN;
    else this.#new.set(place, { isStamped, blob, lines: text });
  }

  /** Hands what changed to the cache; files that are gone are left out. */
  save(stamps: BigUint64Array): void {
    if (this.#isAsBefore()) return;
    const values = stamps.slice();
    const lines = new Map<number, string>();
    const blobs = new Map<number, string>();
    for (const [place, state] of this.#states.entries()) {
      const fresh = this.#new.get(place);
      const before = this.#places === undefined ? place : (this.#places[place] ?? -1);
      const text = fresh === undefined ? (state === SAME ? this.#kept.lines.get(before) : undefined) : fresh.lines;
      const blob = fresh === undefined ? (state === SAME ? this.#kept.blobs.get(before) : undefined) : fresh.blob;
      if (text !== undefined && text !== '') lines.set(place, text);
      if (blob !== undefined && blob !== '') blobs.set(place, blob);
      const isStamped = fresh === undefined ? state !== UNKNOWN : fresh.isStamped;
      if (!isStamped) values.fill(0n, place * STAMP_LENGTH, (place + 1) * STAMP_LENGTH);
    }
    const contents = new Map(this.#blobs ?? contentsOf(this.#kept));
    for (const { blob, lines: text } of this.#new.values()) if (blob !== '') contents.set(blob, text);
    for (const blob of blobs.values()) contents.delete(blob);
    const answer = encodeKept({ names: this.#paths.join('\0'), stamps: values, lines, blobs, contents });
    if (answer !== undefined) this.#cache.put(this.#kind, this.#key, answer);
  }

  #isAsBefore(): boolean {
    const { stamps } = this.#kept;
    return (
      this.#places === undefined &&
      !this.isEmpty &&
      this.#new.size === 0 &&
      this.#states.every((state, place) => state === SAME || (state === UNKNOWN && !hasStamp(stamps, place)))
    );
  }
}

const UNKNOWN = 0;
const SAME = 1;
const CLEAN = 2;

const NONE: readonly MatchedLine[] = [];

function read(lines: string): readonly MatchedLine[] {
  return lines === '' ? NONE : (JSON.parse(lines) as readonly MatchedLine[]);
}

function placesOf(paths: readonly string[], names: string): Int32Array {
  const known = new Map(names.split('\0').map((path, place) => [path, place]));
  return Int32Array.from(paths, (path) => known.get(path) ?? -1);
}

/** The lines of every content whose name is known. */
function contentsOf({ blobs, lines, contents }: KeptFiles): Map<string, string> {
  const known = new Map(contents);
  for (const [place, blob] of blobs) known.set(blob, lines.get(place) ?? '');
  return known;
}
