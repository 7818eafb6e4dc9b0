import { PlaceTally, type FoundPlaces } from '@decisis/core';
import type { LineHit, MatchedLine } from './file-lines.ts';
import type { SelectedFiles } from './text-selection.ts';

/** A sentinel as a collector sees it. */
export interface Collecting {
  readonly id: string;
  readonly files: SelectedFiles;
  /** Places of its patterns. */
  readonly patterns: readonly number[];
  /** Tells a line that only states sentinels, and so is none of those that are looked for. */
  readonly isOwn?: (path: string, line: number) => boolean;
}

/** Hands every matched line to the sentinels that look at its file and have a pattern that matches. */
export class MatchCollector {
  readonly #sentinels: readonly Collecting[];
  readonly #found: readonly PlaceTally[];
  /** The sentinels of each pattern. */
  readonly #owners = new Map<number, number[]>();

  constructor(sentinels: readonly Collecting[]) {
    this.#sentinels = sentinels;
    this.#found = sentinels.map(({ id }) => new PlaceTally(id));
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
    const first = new Map<number, LineHit>();
    for (const hit of hits) {
      for (const owner of this.#owners.get(hit[0]) ?? []) {
        const before = first.get(owner);
        if (before === undefined ? this.#sentinels[owner]?.files.has(file) : hit[1] < before[1]) first.set(owner, hit);
      }
    }
    for (const [owner, [, column, own = excerpt]] of first) {
      if (this.#sentinels[owner]?.isOwn?.(path, line) === true) continue;
      this.#found[owner]?.add({ path, line, column, excerpt: own });
    }
  }

  /** What was found for a sentinel. */
  of(sentinel: number): FoundPlaces {
    return this.#found[sentinel]?.found() ?? NOWHERE;
  }
}

const NOWHERE: FoundPlaces = { matches: [], count: 0 };
