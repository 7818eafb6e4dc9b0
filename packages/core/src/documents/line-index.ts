/** A place as people count it: both 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text start. Built once, on first use, in one pass. Lines end with LF or CRLF; a text without any LF
 * but with CR is read as lines that end with CR.
 */
export class LineIndex {
  readonly #text: string;
  #starts: Int32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Start offsets of all lines, in order; the first is 0. */
  get starts(): Int32Array {
    return (this.#starts ??= indexLines(this.#text));
  }

  /** Number of lines; a text without characters has one. */
  get count(): number {
    return this.starts.length;
  }

  /** Number of lines as people count them: none in an empty text, and what a line break at the end opens is none. */
  get written(): number {
    const { starts } = this;
    return (starts.at(-1) as number) === this.#text.length ? starts.length - 1 : starts.length;
  }

  /** 1-based line of an offset. */
  lineAt(offset: number): number {
    const starts = this.starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Line and column of an offset. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - (this.starts[line - 1] as number) + 1 };
  }
}

function indexLines(text: string): Int32Array {
  const newline = lineBreakOf(text);
  let capacity = Math.max(16, text.length >> 5);
  let starts = new Int32Array(capacity);
  let count = 1;
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) {
    if (count === capacity) {
      capacity *= 2;
      const grown = new Int32Array(capacity);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = at + 1;
  }
  return starts.slice(0, count);
}

/** The character that ends lines in this text: LF, or CR when there is no LF at all. */
export function lineBreakOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** End of the line that an offset stands in, without its line break and never beyond `stop`. LF, CRLF and CR all end it. */
export function lineEndAt(text: string, offset: number, stop: number): number {
  let at = offset;
  while (at < stop && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
  return at;
}

/** Start of the line after the one that ends at `end`, and never beyond `stop`. */
export function nextLineAt(text: string, end: number, stop: number): number {
  const isPair = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a;
  return Math.min(stop, end + (isPair ? 2 : 1));
}

/** The end of a stretch without the blanks at its end, which may stand in place of a comment. */
export function withoutEndBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
