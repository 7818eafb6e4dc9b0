import type { TableProblem } from '../table-problem.ts';
import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** A sentinel or an embargo whose table cannot be understood. It is never looked for, could never observe, and stops no other. */
export interface InvalidSentinel extends SentinelBase {
  readonly kind: 'invalid';
  /** The kind that the table states, whether there is such a kind or not. */
  readonly written: string | undefined;
  readonly stated: StatedTable;
  /** The files that it would look at, as far as they can be told. */
  readonly files?: SentinelFiles;
  /** What is wrong, in the order of the file; filled in by what knows the text. */
  readonly problems: readonly TableProblem[];
}

/** The table that cannot be understood. */
export interface StatedTable {
  readonly as: 'sentinel' | 'embargo';
  /** Its place among its like, from 0. */
  readonly at: number;
  /** Whether it has a name of its own; else its place stands for one, as `sentinel #2`. */
  readonly isNamed: boolean;
}

/** How a sentence calls it: `embargo unseen`, `sentinel #2`. */
export function nameOfInvalid({ id, stated }: InvalidSentinel): string {
  return stated.isNamed ? `${stated.as} ${id}` : id;
}
