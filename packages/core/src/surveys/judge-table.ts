import type { SurveyedTable } from '../policy/survey.ts';
import { isSameType } from './same-type.ts';

/** What a survey found of a table. */
export interface FoundTable {
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string; readonly isRequired: boolean }>;
  readonly foreignKeys: ReadonlyArray<{ readonly columns: readonly string[]; readonly table: string }>;
  readonly rows: number;
}

/** What a survey says of a table: it is as it is supposed to be, it is otherwise, or it is not there. */
export type SurveyVerdict = 'verified_live' | 'differs' | 'absent';

/** A table with what was found and what is to be said of it. */
export interface JudgedTable {
  readonly table: SurveyedTable;
  readonly found: FoundTable | undefined;
  readonly verdict: SurveyVerdict;
  /** What is otherwise, one sentence each. */
  readonly differences: readonly string[];
}

/** Compares what was found of a table with what it is supposed to be; undefined found means that there is none. */
export function judgeTable(table: SurveyedTable, found: FoundTable | undefined): JudgedTable {
  if (found === undefined) return { table, found, verdict: 'absent', differences: ['no such table or view'] };
  const types = new Map(found.columns.map(({ name, type }) => [name, type]));
  const targets = new Set(found.foreignKeys.map((key) => key.table));
  const differences = [
    ...table.columns.flatMap(({ name, type }) => {
      const actual = types.get(name);
      if (actual === undefined) return [`no column ${name}`];
      return isSameType(type, actual) ? [] : [`column ${name} is ${actual} instead of ${type}`];
    }),
    ...table.references.filter((name) => !targets.has(name)).map((name) => `no foreign key to ${name}`),
    ...(found.rows < table.least ? [`${found.rows} rows of at least ${table.least}`] : []),
  ];
  return { table, found, verdict: differences.length === 0 ? 'verified_live' : 'differs', differences };
}
