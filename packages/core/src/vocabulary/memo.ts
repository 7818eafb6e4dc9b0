const MAX_TEXT = 80;
const MAX_KNOWN = 2048;

/**
 * Remembers what was answered about short texts: documents repeat their labels and headings, and readers ask several things
 * about each. Bounded: when it is full it forgets everything and starts again.
 */
export class Memo<Value> {
  readonly #known = new Map<string, Value>();
  readonly #read: (text: string) => Value;

  constructor(read: (text: string) => Value) {
    this.#read = read;
  }

  /** The answer for a text, read when it is not known; long texts are read every time. */
  get(text: string): Value {
    if (text.length > MAX_TEXT) return this.#read(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = this.#read(text);
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(text, value);
    return value;
  }
}
