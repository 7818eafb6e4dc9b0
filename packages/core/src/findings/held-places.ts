import { fingerprintOfHalves, type FingerprintHalves } from './fingerprint.ts';

/**
 * Places of which there are too many for a finding each. They are held as numbers, so that a million of them takes megabytes, and each
 * still has the fingerprint that its own finding would have: what excuses such a finding excuses the place, and nothing else does.
 */
export interface HeldPlaces {
  readonly size: number;
  /** The files in which they are, each once. */
  readonly paths: readonly string[];
  /** For each place its file's number among the paths, its line, its column, and the halves of its fingerprint. */
  readonly rows: Uint32Array;
}

/** One of them. */
export interface HeldPlace {
  readonly path: string;
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly fingerprint: string;
}

const WIDTH = 5;
const FIRST_ROWS = 256;

/** Gathers places in whatever order they come. */
export class PlaceRows {
  #rows = new Uint32Array(0);
  #size = 0;
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#size;
  }

  /** Takes one. */
  add(path: string, line: number, column: number, [high, low]: FingerprintHalves): void {
    const at = this.#size * WIDTH;
    if (at === this.#rows.length) {
      const grown = new Uint32Array(Math.max(FIRST_ROWS * WIDTH, this.#rows.length * 2));
      grown.set(this.#rows);
      this.#rows = grown;
    }
    let number = this.#numbers.get(path);
    if (number === undefined) this.#numbers.set(path, (number = this.#numbers.size));
    this.#rows.set([number, line, column, high, low], at);
    this.#size += 1;
  }

  /** All of them in the order of path, line and column. */
  held(): HeldPlaces {
    const paths = [...this.#numbers.keys()];
    const ranks = new Uint32Array(paths.length);
    for (const [rank, path] of paths.toSorted().entries()) ranks[this.#numbers.get(path) ?? 0] = rank;
    const rows = this.#rows;
    const of = (place: number, what: number): number => rows[place * WIDTH + what] ?? 0;
    const rankOf = (place: number): number => ranks[of(place, 0)] ?? 0;
    const order = Uint32Array.from({ length: this.#size }, (_, place) => place);
    order.sort(
      (left, right) =>
        rankOf(left) - rankOf(right) ||
        of(left, 1) - of(right, 1) ||
        of(left, 2) - of(right, 2) ||
        of(left, 3) - of(right, 3) ||
        of(left, 4) - of(right, 4),
    );
    return picked({ size: this.#size, paths, rows }, order);
  }
}

/** Some of the places, in the order in which their numbers are given. */
export function pickPlaces(held: HeldPlaces, places: readonly number[]): HeldPlaces {
  return places.length === held.size ? held : picked(held, places);
}

function picked({ paths, rows }: HeldPlaces, places: ArrayLike<number>): HeldPlaces {
  const numbers = new Map<number, number>();
  const own = new Uint32Array(places.length * WIDTH);
  for (let index = 0; index < places.length; index += 1) {
    const from = (places[index] ?? 0) * WIDTH;
    const file = rows[from] ?? 0;
    let number = numbers.get(file);
    if (number === undefined) numbers.set(file, (number = numbers.size));
    own.set(rows.subarray(from, from + WIDTH), index * WIDTH);
    own[index * WIDTH] = number;
  }
  return { size: places.length, paths: [...numbers.keys()].map((file) => paths[file] ?? ''), rows: own };
}

/** One place by its number. */
export function heldPlace({ paths, rows }: HeldPlaces, place: number): HeldPlace {
  const [file = 0, line = 1, column = 1, high = 0, low = 0] = rows.subarray(place * WIDTH, (place + 1) * WIDTH);
  return { path: paths[file] ?? '', line, column, fingerprint: fingerprintOfHalves([high, low]) };
}

/** Each of them in order. */
export function* eachPlace(held: HeldPlaces): Iterable<HeldPlace> {
  for (let place = 0; place < held.size; place += 1) yield heldPlace(held, place);
}
