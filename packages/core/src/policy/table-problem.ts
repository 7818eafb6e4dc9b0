/** What is wrong with one entry of the settings, at its place in the file that states it. */
export interface TableProblem {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** To be read after the place: `has the pattern "(", which does not compile`. */
  readonly problem: string;
  readonly expected: string;
  /** Known words that the unknown one may have been meant to be. */
  readonly nearest: readonly string[];
}

/** What is expected instead, with the nearest known word first. */
export function expectedInstead({ expected, nearest: [meant] }: TableProblem): string {
  return meant === undefined ? expected : `"${meant}", or ${expected}`;
}
