import { DecisisError, judgeTable, type FoundTable, type JudgedTable, type Survey } from '@decisis/core';
import { refuseHiddenViews } from '../sentinels/sql/hidden-views.ts';
import { SessionFailure, withReadOnlySession, type ReadOnlySession } from '../sentinels/sql/read-only-session.ts';
import type { Reach } from '../sentinels/trust/reach.ts';

const LIMITS = {
  timeoutMs: 30_000,
  bytes: 16 * 1024 * 1024,
  hints: {
    late: 'ask for fewer tables at once, or when the database has less to do',
    refused: 'correct the names in its [[survey.table]], or ask whoever runs the database',
  },
};

const RELATION = `select c.oid::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

const COLUMNS = `select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute
  where attrelid = $1::oid and attnum > 0 and not attisdropped order by attnum`;

const FOREIGN_KEYS = `select n.nspname || '.' || c.relname,
    (select json_agg(a.attname order by k.position) from unnest(f.conkey) with ordinality as k(number, position)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number)
  from pg_constraint f join pg_class c on c.oid = f.confrelid join pg_namespace n on n.oid = c.relnamespace
  where f.contype = 'f' and f.conrelid = $1::oid order by f.conname`;

/**
 * Answers the questions of a survey from its database, all from one state of it and with statements that only read. Fails
 * with DCS_SENTINEL_SURVEY_UNANSWERED when one of them cannot be answered: half a survey is none.
 */
export async function runSurvey(survey: Survey, { allowance, environment }: Reach): Promise<readonly JudgedTable[]> {
  const { id, connection } = survey;
  const unanswered = (reason: string, hint: string) =>
    new DecisisError('DCS_SENTINEL_SURVEY_UNANSWERED', { survey: id, reason, hint });
  const line = `connections = ["${connection}"]`;
  if (allowance === undefined)
    throw unanswered(
      `nobody allows the connection ${connection}`,
      `write ${line} into a file outside of the repository, and name it with --allow`,
    );
  if (!allowance.connections.includes(connection))
    throw unanswered(
      `nobody allows the connection ${connection}`,
      `let an administrator write ${line} into ${allowance.path}`,
    );
  const url = environment[connection];
  if (url === undefined || url === '')
    throw unanswered(
      `the environment has no ${connection}`,
      `set ${connection} to the connection string of a role that may only read`,
    );
  try {
    return await withReadOnlySession(url, LIMITS, async (session) => {
      const judged: JudgedTable[] = [];
      for (const table of survey.tables) judged.push(judgeTable(table, await findTable(session, table.name)));
      return judged;
    });
  } catch (error) {
    if (!(error instanceof SessionFailure)) throw error;
    throw unanswered(error.message, error.hint);
  }
}

async function findTable({ query }: ReadOnlySession, name: string): Promise<FoundTable | undefined> {
  const [schema = '', relation = ''] = name.split('.');
  const oid = (await query(RELATION, [schema, relation]))[0]?.[0];
  if (oid === undefined) return undefined;
  await refuseHiddenViews({ query }, [{ schema, name: relation }]);
  const columns = (await query(COLUMNS, [oid])).map(([column = '', type = '', required]) => ({
    name: column,
    type,
    isRequired: required === 't',
  }));
  const foreignKeys = (await query(FOREIGN_KEYS, [oid])).map(([table = '', names = '[]']) => ({
    table,
    columns: JSON.parse(names) as readonly string[],
  }));
  const rows = Number((await query(`select count(*) from ${quoted(schema)}.${quoted(relation)}`))[0]?.[0]);
  return { columns, foreignKeys, rows };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
