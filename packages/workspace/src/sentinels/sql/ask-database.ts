import { refuseHiddenViews } from './hidden-views.ts';
import { judgeStatement, MOST_CHARACTERS, tablesIn, type TableName } from './judge-statement.ts';
import { notInstalled, SessionFailure, withReadOnlySession, type Rows } from './read-only-session.ts';

/** The most rows that an answer may have. */
const MOST_ROWS = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The rows that a statement of a policy finds. Nothing is sent before the statement has been parsed and judged. Rejects with a
 * {@link SessionFailure} when it may not be run, or cannot be answered within its limits.
 */
export async function askDatabase(url: string, statement: string, timeoutMs: number): Promise<Rows> {
  const tables = await assertReads(statement);
  return withReadOnlySession(url, { timeoutMs, bytes: MOST_BYTES }, async (session) => {
    await refuseHiddenViews(session, tables);
    const rows = await session.select(statement, MOST_ROWS + 1);
    if (rows.length > MOST_ROWS)
      throw new SessionFailure(`the answer has more than ${MOST_ROWS} rows`, 'count them, or ask for fewer');
    return rows;
  });
}

/** Refuses a text that is not one SELECT made of allowed parts; gives the tables that it names. */
export async function assertReads(statement: string): Promise<readonly TableName[]> {
  const hint =
    'write one SELECT over tables with their schema (pg_catalog tells what a database is made of), with the functions that docs/how-to/survey-a-database.md lists';
  if (statement.length > MOST_CHARACTERS || statement.includes('\0'))
    throw new SessionFailure(`the statement is longer than ${MOST_CHARACTERS} characters, or holds NUL`, hint);
  let parse: (text: string) => Promise<unknown>;
  try {
    ({ parse } = await import('libpg-query'));
  } catch {
    throw notInstalled();
  }
  let tree: unknown;
  try {
    tree = await parse(statement);
  } catch (error) {
    throw new SessionFailure(`the statement cannot be read: ${(error as Error).message}`, hint);
  }
  const problem = judgeStatement(tree);
  if (problem !== undefined) throw new SessionFailure(`the statement may not be run: ${problem}`, hint);
  return tablesIn(tree);
}
