const MOST_CHARACTERS = 16 * 1024 * 1024;

/** One fact about each row of a register, one line a row; empty where nobody has found it out yet. */
export class FactColumn {
  readonly #lines: string[];
  #length: number;
  #hasNews = false;

  constructor(rows: number, kept: string | undefined) {
    const lines = kept?.split('\n');
    this.#lines = lines?.length === rows ? lines : Array.from({ length: rows }, () => '');
    this.#length = kept?.length ?? 0;
  }

  /** The fact of a row: the one that was kept, else what is found. */
  recall(index: number, find: () => string): string {
    const known = this.#lines[index];
    if (known !== undefined && known !== '') return known;
    const found = find();
    this.#length += found.length;
    // Beyond that a long register would be held in memory twice.
    if (this.#length > MOST_CHARACTERS) this.#lines.length = 0;
    else {
      this.#lines[index] = found;
      this.#hasNews = true;
    }
    return found;
  }

  /** All lines, when some are new and all found their place; undefined otherwise. */
  news(): string | undefined {
    return this.#hasNews && this.#length <= MOST_CHARACTERS ? this.#lines.join('\n') : undefined;
  }
}
