// The example programme, held to its decisions: each sentinel passes on the example and fails on one change of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSurveyReport, renderSurvey, type SentinelOutcome, type SqlSentinel } from '@decisis/core';
import { startPostgres, type PostgresServer } from '@decisis/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRepository, readConfig, runSentinels, workingTreeView, type Reach } from '../src/index.ts';
import { tryTripwires } from '../src/sentinels/run-sentinels.ts';
import { runSql } from '../src/sentinels/sql/run-sql.ts';
import { runSurvey } from '../src/surveys/run-survey.ts';
import { temporaryTree } from './temporary-tree.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/event-foundation/', import.meta.url));

/** For each sentinel, what makes it fail: a file with another content, or a statement. */
const RED: Readonly<Record<string, { readonly file: string; readonly text: string } | string>> = {
  'no-authority': { file: 'plans/rules.md', text: 'Authority: the rule book\n' },
  'requests-apart': `insert into change_request (request_kind) values ('workflow_change')`,
  'executor-facts': 'alter table executor alter column is_mutating drop not null',
  'web-without-database': { file: 'web/live.ts', text: "await client.query('LISTEN appointments');\n" },
  'no-foreign-engine': { file: 'plans/engine.md', text: 'Long visits run under Foreman.\n' },
  adoption: `insert into tool_adoption values ('carrier', 2, null)`,
  'moves-carry-request': 'insert into moved_appointment default values',
  'schema-policy': `insert into event_type values ('visit.lost', '2.0.0', 'breaking', null)`,
  'guarded-state': 'alter table visit_step disable trigger visit_step_state',
  'replay-approval': `insert into replay_request (state, idempotency_key) values ('replayed', 'a')`,
  'call-key': 'alter table executor_call drop constraint executor_call_pkey',
  'eleven-codes': `insert into state_code values ('lost', true, 'failed', 'nobody knows')`,
  'justified-codes': `update state_code set justification = null where code = 'paused'`,
  'function-names': `insert into function_registry values ('clinic.fn.lag')`,
  'through-registry': { file: 'worker/lag.ts', text: "await query('select measure_lag(1)');\n" },
  'called-by-name': {
    file: 'worker/any.ts',
    text: "const ref = 'clinic.fn.event.measure_lag';\nawait registry.call(\n  ref,\n  {},\n);\n",
  },
  'governance-categories': `create or replace view governance_category as select 'overdue' as category`,
  'pinned-version': `with step as (insert into visit_step (state_code) values ('planned') returning id)
    insert into visit_step_audit (step_id, changed_column) select id, 'pinned_version_id' from step`,
  'executors-fresh': `update executor set last_heartbeat_at = now() - interval '1 day'`,
  'embargoed-names': { file: 'migrations/0003_rooms.sql', text: 'insert into room_registry values (1);\n' },
};

let server: PostgresServer;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
  await asAdmin('postgres', 'create database green');
  for (const file of ['0001_event_tables.sql', '0002_words.sql'])
    await asAdmin('green', readFileSync(join(EXAMPLE, 'migrations', file), 'utf8'));
  await asAdmin(
    'green',
    'create role clinic_reader login; grant select on all tables in schema public to clinic_reader',
  );
});

afterAll(() => server.stop());

async function asAdmin(database: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres', database) });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function configOf(root: string) {
  return readConfig({ ...findRepository(root), root, hasConfig: true });
}

function copyOfExample(): string {
  const root = temporaryTree({ '.git/HEAD': 'ref: refs/heads/main\n' });
  cpSync(EXAMPLE, root, { recursive: true });
  return root;
}

const outsideOf = (database: string): Reach => ({
  environment: { CLINIC_DATABASE: server.url('clinic_reader', database) },
  allowance: {
    path: '/etc/decisis/allow.toml',
    commands: [],
    connections: ['CLINIC_DATABASE'],
    hosts: [],
    privateHosts: [],
    isWorkingTreeTrusted: true,
  },
  policyOf: 'working-tree',
  nowSeconds: 0,
});

async function outcomes(root: string, database: string, id?: string): Promise<ReadonlyMap<string, SentinelOutcome>> {
  const { policy } = await configOf(root);
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const sentinels = policy.sentinels.filter((sentinel) => id === undefined || sentinel.id === id);
  const results = await runSentinels(root, view, { ...policy, sentinels }, outsideOf(database));
  return new Map(results.map(({ sentinel, outcome }) => [sentinel.id, outcome]));
}

describe('S2-07: acceptance checks and sentinel statements of a programme are run', () => {
  test('all pass on the example, and each has a change that makes it fail', async () => {
    const found = await outcomes(copyOfExample(), 'green');
    expect([...found].filter(([, { kind }]) => kind !== 'pass')).toEqual([]);
    expect(Object.keys(RED).toSorted()).toEqual([...found.keys()].toSorted());
  });

  test('each fails on its tripwire', async () => {
    const { policy } = await configOf(copyOfExample());
    expect(new Set(await tryTripwires(policy))).toEqual(new Set(['fails']));
  });

  test.each(Object.entries(RED))('%s fails when it should', async (id, change) => {
    const root = copyOfExample();
    let database = 'green';
    if (typeof change === 'string') {
      database = `red_${(databases += 1)}`;
      await asAdmin('postgres', `create database ${database} template green`);
      await asAdmin(database, change);
    } else {
      const path = join(root, change.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, change.text);
    }
    expect((await outcomes(root, database, id)).get(id)).toMatchObject({ kind: 'fail' });
  });
});

test('S3-36: a survey answers from the database, and the same database gives the same bytes', async () => {
  const { policy } = await configOf(copyOfExample());
  const [survey] = policy.surveys;
  if (survey === undefined) throw new Error('the example states no survey');
  const text = renderSurvey(survey, await runSurvey(survey, outsideOf('green')));
  expect(renderSurvey(survey, await runSurvey(survey, outsideOf('green')))).toBe(text);
  expect([...readSurveyReport(text)]).toEqual([
    ['public.function_registry', 'verified_live'],
    ['public.caller_registry', 'absent'],
    ['public.room_registry', 'absent'],
  ]);
});

test('S3-37: what the report says follows the database: absent, in another shape, live', async () => {
  const { policy } = await configOf(copyOfExample());
  const [survey] = policy.surveys;
  if (survey === undefined) throw new Error('the example states no survey');
  await asAdmin('postgres', 'create database surveyed template green');
  const verdictAfter = async (statement: string) => {
    await asAdmin('surveyed', `${statement}; grant select on all tables in schema public to clinic_reader`);
    const text = renderSurvey(survey, await runSurvey(survey, outsideOf('surveyed')));
    return [readSurveyReport(text).get('public.caller_registry'), text] as const;
  };
  const [differs, why] = await verdictAfter('create table caller_registry (caller int)');
  expect(differs).toBe('differs');
  expect(why).toContain(
    'column caller is integer instead of text; no column function\\_ref; no foreign key to public.function\\_registry',
  );
  const [live] = await verdictAfter(
    'drop table caller_registry; create table caller_registry (caller text, function_ref text references function_registry)',
  );
  expect(live).toBe('verified_live');
});

test('a survey that cannot be answered writes nothing and says why', async () => {
  const { policy } = await configOf(copyOfExample());
  const [survey] = policy.surveys;
  if (survey === undefined) throw new Error('the example states no survey');
  const unanswered = (reach: Reach) => expect(runSurvey(survey, reach)).rejects;
  await unanswered({ ...outsideOf('green'), environment: {} }).toMatchObject({
    code: 'DCS_SENTINEL_SURVEY_UNANSWERED',
  });
  await unanswered({ ...outsideOf('green'), allowance: undefined }).toThrow(
    'nobody allows the connection CLINIC_DATABASE',
  );
  await unanswered({
    ...outsideOf('green'),
    environment: { CLINIC_DATABASE: server.url('postgres', 'green') },
  }).toThrow('its role is not a reader');
});

const REGISTERS = join(
  resolve(fileURLToPath(new URL('../../../', import.meta.url)), process.env['DECISIS_MATERIAL'] || '../shared'),
  'registers',
);
const hasRegisters = existsSync(REGISTERS);
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (!hasRegisters) console.warn('NOT MEASURED: checks of the real registers. Set DECISIS_MATERIAL');

function registerText(number: string): string {
  const name = readdirSync(REGISTERS).find((file) => file.startsWith(number));
  return readFileSync(join(REGISTERS, name ?? ''), 'utf8');
}

describe.runIf(hasRegisters)('checks that real registers state', () => {
  test('S2-07 "Verify v_queue_health.executors_fresh=1" is a sentinel over the database', async () => {
    const [, view = '', column = '', value = ''] = /Verify\s*`?(\w+)\.(\w+)=(\d+)/.exec(registerText('002')) ?? [];
    expect([view, column, value]).toEqual(['v_queue_health', 'executors_fresh', '1']);
    await asAdmin('postgres', 'create database checked');
    const sentinel: SqlSentinel = {
      id: 'HB-A',
      decision: 'HB-A',
      statement: 'x',
      kind: 'sql',
      level: 'hard',
      after: undefined,
      tripwire: '[0]',
      origin: { path: 'decisis.toml', line: 1 },
      connection: 'CLINIC_DATABASE',
      query: `select ${column} from public.${view}`,
      expect: { equals: Number(value) },
      timeoutMs: 10_000,
    };
    const { environment } = outsideOf('checked');
    expect((await runSql(sentinel, environment)).outcome).toMatchObject({ kind: 'unobserved' });
    const grant = `grant select on public.${view} to clinic_reader`;
    await asAdmin('checked', `create view ${view} as select 0::int as ${column}; ${grant}`);
    expect((await runSql(sentinel, environment)).outcome).toMatchObject({ kind: 'fail', detail: '0 instead of 1' });
    await asAdmin('checked', `create or replace view ${view} as select 1::int as ${column}`);
    expect((await runSql(sentinel, environment)).outcome).toEqual({ kind: 'pass' });
  });

  test('S3-36 the four candidate registries are surveyed', async () => {
    const [, list = ''] = /may reference ([^.]+?) by name until/.exec(registerText('003')) ?? [];
    const names = list.split(/, or |, /);
    expect(names).toHaveLength(4);
    const [live = '', differs = ''] = names;
    await asAdmin('postgres', 'create database candidates');
    await asAdmin('candidates', `create table ${live} (id uuid); create table ${differs} (id int)`);
    await asAdmin('candidates', 'grant select on all tables in schema public to clinic_reader');
    const tables = names.map((name) => ({
      name: `public.${name}`,
      columns: [{ name: 'id', type: 'uuid' }],
      references: [],
      least: 0,
    }));
    const survey = { id: 'G7', decision: 'G7', statement: 'x', connection: 'CLINIC_DATABASE', report: 'g7.md', tables };
    const text = renderSurvey(survey, await runSurvey(survey, outsideOf('candidates')));
    expect([...readSurveyReport(text).values()]).toEqual(['verified_live', 'differs', 'absent', 'absent']);
  });
});
