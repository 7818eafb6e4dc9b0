import { evaluateAnswer, type SentinelOutcome, type SqlSentinel } from '@decisis/core';
import { askDatabase } from './ask-database.ts';
import { SessionFailure } from './read-only-session.ts';

/** Asks the database of a sentinel; the connection string comes from the environment and is shown nowhere. */
export async function runSql(
  { connection, query, expect, timeoutMs }: SqlSentinel,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly outcome: SentinelOutcome; readonly looked: number }> {
  const url = environment[connection];
  if (url === undefined || url === '')
    return {
      outcome: {
        kind: 'unobserved',
        reason: `the environment has no ${connection}`,
        hint: `set ${connection} to the connection string of a role that may only read`,
      },
      looked: 0,
    };
  try {
    const rows = await askDatabase(url, query, timeoutMs);
    return { outcome: evaluateAnswer(expect, rows), looked: rows.length };
  } catch (error) {
    if (!(error instanceof SessionFailure)) throw error;
    return { outcome: { kind: 'unobserved', reason: error.message, hint: error.hint }, looked: 0 };
  }
}
