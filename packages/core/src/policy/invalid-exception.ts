import type { TableProblem } from './table-problem.ts';

/** An exception whose table cannot be understood: it gives no leave, and stops nothing. */
export interface InvalidException {
  /** Its place among the exceptions of the settings, from 0. */
  readonly at: number;
  /** How a sentence calls it: by its decision, else its sentinel, else its rule, else `#2`. */
  readonly about: string;
  /** The file that states it. */
  readonly path: string;
  /** What is wrong, in the order of the file; filled in by what knows the text. */
  readonly problems: readonly TableProblem[];
}
