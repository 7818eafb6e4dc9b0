const MAX_KNOWN = 4096;

/**
 * Remembers what was answered about ranges of one text: the readers of facets ask the same about the same sentences. Bounded,
 * and forgotten when another text is asked about. Answers are shared, so nobody may change them.
 */
export class RangeMemo<Value> {
  readonly #known = new Map<number, Value>();
  readonly #read: (text: string, start: number, end: number) => Value;
  #text = '';

  constructor(read: (text: string, start: number, end: number) => Value) {
    this.#read = read;
  }

  /** The answer for a range of a text, read when it is not known. */
  get(text: string, start: number, end: number): Value {
    if (text !== this.#text || this.#known.size >= MAX_KNOWN) {
      this.#known.clear();
      this.#text = text;
    }
    // Offsets stay below 2^26 (64 Mi), so both fit into a number exactly; beyond, ranges could be taken for each other.
    if (end >= 0x400_0000) return this.#read(text, start, end);
    const key = start * 0x400_0000 + end;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#read(text, start, end);
    this.#known.set(key, value);
    return value;
  }
}
