import type { SchemaProblem } from '../check-schema.ts';

/** Lists of tables of which one that cannot be understood is a result of its own, and stops nothing else. */
const JUDGED_ONE_BY_ONE: ReadonlySet<string | number | undefined> = new Set(['sentinel', 'embargo', 'exception']);

/** What is wrong with a file: with single entries of such lists, and with anything else. */
export interface ProblemsOfEntries {
  readonly ofEntries: readonly SchemaProblem[];
  readonly others: readonly SchemaProblem[];
}

/** Tells what is wrong with single entries, each of which is a result of that entry, from what is wrong with the rest of a file. */
export function problemsOfEntries(problems: readonly SchemaProblem[]): ProblemsOfEntries {
  const isOfEntry = ({ path: [key, index] }: SchemaProblem): boolean =>
    JUDGED_ONE_BY_ONE.has(key) && typeof index === 'number';
  return { ofEntries: problems.filter(isOfEntry), others: problems.filter((problem) => !isOfEntry(problem)) };
}

/** What is wrong with the entry of a number in a list. */
export function problemsOfEntry(
  problems: readonly SchemaProblem[],
  list: string,
  index: number,
): readonly SchemaProblem[] {
  return problems.filter(({ path }) => path[0] === list && path[1] === index);
}
