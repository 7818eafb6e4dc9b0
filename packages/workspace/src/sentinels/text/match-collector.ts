import type { SentinelMatch } from '@decisis/core';
import type { MatchedLine } from './file-lines.ts';
import type { SelectedFiles } from './text-selection.ts';

/** A sentinel as a collector sees it. */
export interface Collecting {
  readonly files: SelectedFiles;
  /** Places of its patterns. */
  readonly patterns: readonly number[];
  /** Tells a line that only states sentinels, and so is none of those that are looked for. */
  readonly isOwn?: (path: string, line: number) => boolean;
}

/** What was found for one sentinel. */
export interface Collected {
  readonly count: number;
  /** The first ones in the order of path and line. */
  readonly matches: readonly SentinelMatch[];
}

const MOST_MATCHES = 100;

/** Hands every matched line to the sentinels that look at its file and have a pattern that matches; holds no more than is shown. */
export class MatchCollector {
  readonly #sentinels: readonly Collecting[];
  readonly #found: ReadonlyArray<{ count: number; matches: SentinelMatch[] }>;
  /** The sentinels of each pattern. */
  readonly #owners = new Map<number, number[]>();

  constructor(sentinels: readonly Collecting[]) {
    this.#sentinels = sentinels;
    this.#found = sentinels.map(() => ({ count: 0, matches: [] }));
    for (const [at, { patterns }] of sentinels.entries()) {
      for (const pattern of patterns) {
        const owners = this.#owners.get(pattern);
        if (owners === undefined) this.#owners.set(pattern, [at]);
        else owners.push(at);
      }
    }
  }

  /** Takes a line of a file. */
  add(path: string, file: number, { line, hits, excerpt }: MatchedLine): void {
    const columns = new Map<number, number>();
    for (const [pattern, column] of hits) {
      for (const owner of this.#owners.get(pattern) ?? []) {
        const before = columns.get(owner);
        if (before === undefined ? this.#sentinels[owner]?.files.has(file) : column < before)
          columns.set(owner, column);
      }
    }
    for (const [owner, column] of columns) {
      const found = this.#found[owner];
      if (found === undefined || this.#sentinels[owner]?.isOwn?.(path, line) === true) continue;
      found.count += 1;
      found.matches.push({ path, line, column, excerpt });
      if (found.matches.length >= 4 * MOST_MATCHES) found.matches = firstOf(found.matches);
    }
  }

  /** What was found for a sentinel. */
  of(sentinel: number): Collected {
    const { count, matches } = this.#found[sentinel] ?? { count: 0, matches: [] };
    return { count, matches: firstOf(matches) };
  }
}

function firstOf(matches: readonly SentinelMatch[]): SentinelMatch[] {
  return matches.toSorted(compareMatches).slice(0, MOST_MATCHES);
}

function compareMatches(left: SentinelMatch, right: SentinelMatch): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : left.line - right.line;
}
