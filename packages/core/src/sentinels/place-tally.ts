import { fingerprintHalves } from '../findings/fingerprint.ts';
import { PlaceRows, type HeldPlaces } from '../findings/held-places.ts';
import { pathInTree } from '../findings/path-in-tree.ts';
import type { SentinelMatch } from './sentinel-result.ts';

/** Places that were found for one sentinel. */
export interface FoundPlaces {
  /** The first ones in the order of path and line, each with its excerpt. */
  readonly matches: readonly SentinelMatch[];
  /** How many there are. */
  readonly count: number;
  /** Those that are not among the matches; absent when there are none. Each is judged as if it were. */
  readonly rest?: HeldPlaces;
}

/** What a finding about a place is told apart by, beside its path: the sentinel and the text that stands there. */
export function placeAnchor(sentinel: string, excerpt: string): string {
  return `${sentinel} ${excerpt.trim()}`;
}

/** So many places of a sentinel have a finding each; the rest has one together. */
export const MOST_WHOLE = 1000;

/**
 * Gathers the places of one sentinel, in whatever order they come. The first ones are held with their excerpts, of all others only
 * what decides whether something excuses them: so many that they are not told are judged all the same.
 */
export class PlaceTally {
  readonly #sentinel: string;
  #whole: SentinelMatch[] = [];
  /** What comes after this one is no longer held whole. */
  #last: SentinelMatch | undefined;
  readonly #rest = new PlaceRows();

  constructor(sentinel: string) {
    this.#sentinel = sentinel;
  }

  /** Takes one. */
  add(place: SentinelMatch): void {
    if (this.#last !== undefined && compareMatches(place, this.#last) > 0) this.#hold(place);
    else this.#whole.push(place);
    if (this.#whole.length >= 2 * MOST_WHOLE) this.#cut();
  }

  /** What was found so far. */
  found(): FoundPlaces {
    this.#cut();
    const count = this.#whole.length + this.#rest.size;
    return { matches: this.#whole, count, ...(this.#rest.size === 0 ? {} : { rest: this.#rest.held() }) };
  }

  #cut(): void {
    const sorted = this.#whole.toSorted(compareMatches);
    this.#whole = sorted.slice(0, MOST_WHOLE);
    for (const place of sorted.slice(MOST_WHOLE)) this.#hold(place);
    if (this.#whole.length === MOST_WHOLE) this.#last = this.#whole.at(-1);
  }

  #hold({ path, line, column, excerpt }: SentinelMatch): void {
    const parts = ['sentinel/failed', 'found', pathInTree(path), placeAnchor(this.#sentinel, excerpt)];
    this.#rest.add(path, line, column, fingerprintHalves(parts));
  }
}

/** What was found when all of it is at hand. */
export function foundPlaces(sentinel: string, places: Iterable<SentinelMatch>): FoundPlaces {
  const tally = new PlaceTally(sentinel);
  for (const place of places) tally.add(place);
  return tally.found();
}

function compareMatches(left: SentinelMatch, right: SentinelMatch): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
