import { isDelimiterRow, splitRow } from './table-rows.ts';

/**
 * An unfinished merge among the lines of a document. Its markers and what both sides started from are passed over, so that the
 * table around them stays one table:
 *
 *     <<<<<<< HEAD
 *     | D-001 | Pick the message broker | open |
 *     =======
 *     | D-001 | Pick the message broker | accepted |    a row that the first side has, too, is not read again
 *     | D-002 | Pick the region | open |
 *     >>>>>>> broker
 */
export class MergeConflict {
  readonly #text: string;
  #side: 'first' | 'origin' | 'second' | undefined;
  /** First cells of the rows that the first side has. */
  #named = new Set<string>();
  #isEndless = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a line is a marker, or stands between the two sides; to be asked for each line once, in their order. */
  passesOver(start: number, end: number): boolean {
    const code = this.#text.charCodeAt(start);
    // "<", "=", ">" and "|" open a marker.
    const isMarked = code === 0x3c || code === 0x3d || code === 0x3e || code === 0x7c;
    return (
      (isMarked && this.#isMarker(start, this.#text.slice(start, Math.min(end, start + 8)))) || this.#side === 'origin'
    );
  }

  /** Whether a row of the second side is there already, for the first side has one of its name; remembers those of the first. */
  repeats(start: number, end: number): boolean {
    if (this.#side === undefined) return false;
    const [from = start, to = end] = splitRow(this.#text, start, end);
    const name = this.#text.slice(from, to);
    if (this.#side === 'second') return this.#named.has(name) || isDelimiterRow(this.#text, start, end);
    this.#named.add(name);
    return false;
  }

  #isMarker(start: number, line: string): boolean {
    const mark = line.trimEnd();
    if (line.startsWith('<<<<<<< ')) {
      if (this.#side === undefined) this.#open(start);
      return true;
    }
    if (line.startsWith('>>>>>>> ') || (mark === '>>>>>>>' && this.#side !== undefined)) {
      this.#side = undefined;
      return true;
    }
    if (this.#side === undefined) return false;
    if (mark === '=======') this.#side = 'second';
    else if (mark === '|||||||' && this.#side === 'first') this.#side = 'origin';
    else return false;
    return true;
  }

  /** Lines below a first marker that is alone are like any others. */
  #open(start: number): void {
    if (this.#isEndless) return;
    const end = /[\n\r]>{7}/g;
    end.lastIndex = start;
    this.#isEndless = !end.test(this.#text);
    if (this.#isEndless) return;
    this.#side = 'first';
    this.#named = new Set();
  }
}
