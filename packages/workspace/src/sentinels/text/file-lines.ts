/**
 * A pattern's place, the column, from 1, of its first match, and the part of a long line around that, where it is another than the line's:
 * what is told of one pattern does not depend on others, and a baseline goes by it.
 */
export type LineHit = readonly [pattern: number, column: number, excerpt?: string];

/** A line in which patterns find something. */
export interface MatchedLine {
  readonly line: number;
  readonly hits: readonly LineHit[];
  /** The line, or the part of a long one around one of the matches. */
  readonly excerpt: string;
}

/** A hit in a line that is told with an excerpt. */
export function hitIn(text: string, excerpt: string, pattern: number, offset: number): LineHit {
  const own = text.length <= MOST_SHOWN ? excerpt : excerptOf(text, offset);
  return own === excerpt ? [pattern, offset + 1] : [pattern, offset + 1, own];
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
