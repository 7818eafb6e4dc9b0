import type { RepositoryIndex } from './repository-index.ts';

const FILE = /(?:^|\/)(?:db\/)?migrat(?:e|ions?)\/(?:[^/]+\/){0,3}(\d{1,14})[^/]*$/i;

/** The numbers of the migrations of a repository. */
export class MigrationNumbers {
  readonly #known = new Set<number>();
  readonly #widths = new Map<number, number>();

  constructor(index: RepositoryIndex) {
    for (const path of index.paths()) {
      const number = FILE.exec(path)?.[1];
      if (number === undefined) continue;
      this.#known.add(Number(number));
      this.#widths.set(number.length, (this.#widths.get(number.length) ?? 0) + 1);
    }
  }

  has(number: string): boolean {
    return this.#known.has(Number(number));
  }

  get size(): number {
    return this.#known.size;
  }

  /** Whether several migrations are numbered with as many digits: a bare number of that form means one of them. */
  looksLikeOne(number: string): boolean {
    return (this.#widths.get(number.length) ?? 0) >= 3;
  }
}
