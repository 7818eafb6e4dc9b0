/** A line in which patterns find something. */
export interface MatchedLine {
  readonly line: number;
  /** Pairs of a pattern's place and the column, from 1, of its first match. */
  readonly hits: ReadonlyArray<readonly [pattern: number, column: number]>;
  /** The line, or the part of a long one around the first match. */
  readonly excerpt: string;
}

const MOST_SHOWN = 200;
const BEFORE = 40;

/** The part of a line that can be shown. Does not keep the line itself in memory. */
export function excerptOf(text: string, offset: number): string {
  if (text.length <= MOST_SHOWN) return text;
  const start = offset < MOST_SHOWN - BEFORE ? 0 : offset - BEFORE;
  const part = text.slice(start, start + MOST_SHOWN);
  // A part of a string keeps the whole of it alive; a copy does not.
  return Buffer.from(start === 0 ? part : `…${part}`, 'utf16le').toString('utf16le');
}
