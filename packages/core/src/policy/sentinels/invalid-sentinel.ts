import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** What is wrong with the table of a sentinel, at its place in the file that states it. */
export interface SentinelProblem {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** To be read after the place: `has the pattern "(", which does not compile`. */
  readonly problem: string;
  readonly expected: string;
  /** Known words that the unknown one may have been meant to be. */
  readonly nearest: readonly string[];
}

/** A sentinel whose table cannot be understood. It is never looked for, could never observe, and stops no other. */
export interface InvalidSentinel extends SentinelBase {
  readonly kind: 'invalid';
  /** The kind that the table states, whether there is such a kind or not. */
  readonly written: string | undefined;
  /** The files that it would look at, as far as they can be told. */
  readonly files?: SentinelFiles;
  /** What is wrong, in the order of the file; filled in by what knows the text. */
  readonly problems: readonly SentinelProblem[];
}
