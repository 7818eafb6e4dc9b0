import type { AnswerCache } from '../../cache/answer-cache.ts';
import type { CacheKey } from '../../cache/cache-key.ts';
import type { MatchedLine } from './file-lines.ts';

/** What is known of a file from an earlier run. */
interface KeptFile {
  /** Facts of the file under which the lines are its lines; empty when they do not tell its content. */
  readonly stamp: string;
  /** The name of its content in git; empty when it was not hashed. */
  readonly blob: string;
  /** Its matched lines as JSON; empty for none. */
  readonly lines: string;
}

const KIND = 'sentinel-text';
const FORMAT = '1';
const MOST_TEXT = 64 * 1024;
const MOST_BLOBS = 20_000;
// Below what an entry of the cache may have.
const MOST_LENGTH = 28 * 1024 * 1024;
const UNKNOWN = /[\t\n]/;

/**
 * Matched lines of files, kept between runs for one tree and one set of patterns: by the facts of a file, and by the name of
 * its content, which outlives a change of branches. One entry of the cache, written as a whole: of runs side by side the last
 * one's stays, and a loss costs time only.
 */
export class KeptLines {
  readonly #files = new Map<string, KeptFile>();
  readonly #blobs = new Map<string, string>();
  readonly #cache: AnswerCache;
  readonly #key: CacheKey;
  #isChanged = false;

  constructor(cache: AnswerCache, program: string, root: string, patterns: readonly string[]) {
    this.#cache = cache;
    this.#key = { parts: [FORMAT, program, root, ...patterns], contents: [] };
    for (const row of (cache.get(KIND, this.#key) ?? '').split('\n')) {
      const [path = '', stamp = '', blob = '', lines = ''] = row.split('\t');
      if (path !== '') this.#files.set(path, { stamp, blob, lines });
      if (blob !== '') this.#blobs.set(blob, lines);
    }
  }

  /** How many files are known. */
  get size(): number {
    return this.#files.size;
  }

  /** The lines of a file whose facts are as they were; undefined when they are not. */
  ofStamp(path: string, stamp: string): readonly MatchedLine[] | undefined {
    const kept = this.#files.get(path);
    return kept === undefined || kept.stamp === '' || kept.stamp !== stamp ? undefined : read(kept.lines);
  }

  /** The lines of a content that was seen before, in whatever file. */
  ofBlob(blob: string): readonly MatchedLine[] | undefined {
    const lines = this.#blobs.get(blob);
    return lines === undefined ? undefined : read(lines);
  }

  /** Keeps the lines of a file. An empty stamp says that its facts do not tell its content, an empty name that it is unknown. */
  keep(path: string, stamp: string, blob: string, lines: readonly MatchedLine[]): void {
    if (UNKNOWN.test(path) || (stamp === '' && blob === '')) return this.forget(path);
    const text = lines.length === 0 ? '' : JSON.stringify(lines);
    if (text.length > MOST_TEXT) return this.forget(path);
    this.#isChanged = true;
    this.#files.set(path, { stamp, blob, lines: text });
    if (blob !== '') this.#blobs.set(blob, text);
  }

  /** Drops what is known of a file. */
  forget(path: string): void {
    if (this.#files.delete(path)) this.#isChanged = true;
  }

  /** Hands what changed to the cache; files that are gone are left out. */
  save(paths: ReadonlySet<string>): void {
    if (!this.#isChanged) return;
    const rows: string[] = [];
    let length = 0;
    const add = (row: string): boolean => {
      length += row.length + 1;
      if (length > MOST_LENGTH) return false;
      rows.push(row);
      return true;
    };
    const written = new Set<string>();
    for (const [path, { stamp, blob, lines }] of this.#files) {
      if (!paths.has(path)) continue;
      written.add(blob);
      if (!add(`${path}\t${stamp}\t${blob}\t${lines}`)) break;
    }
    const rest = [...this.#blobs].filter(([blob]) => !written.has(blob)).slice(-MOST_BLOBS);
    for (const [blob, lines] of rest) if (!add(`\t\t${blob}\t${lines}`)) break;
    this.#cache.put(KIND, this.#key, rows.join('\n'));
  }
}

function read(lines: string): readonly MatchedLine[] {
  return lines === '' ? NONE : (JSON.parse(lines) as readonly MatchedLine[]);
}

const NONE: readonly MatchedLine[] = [];
