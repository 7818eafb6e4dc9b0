// The example programme, held to its decisions: each sentinel passes on the example and fails on one change of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  readRegister,
  readSurveyReport,
  renderSurvey,
  sourceOf,
  type SentinelOutcome,
  type SqlSentinel,
} from '@decisis/core';
import { startPostgres, type PostgresServer } from '@decisis/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRepository, readConfig, runSentinels, workingTreeView, type Reach } from '../src/index.ts';
import { tryTripwires } from '../src/sentinels/run-sentinels.ts';
import { runSql } from '../src/sentinels/sql/run-sql.ts';
import { runSurvey } from '../src/surveys/run-survey.ts';
import { ALSO_RED, RED } from './event-foundation-red.ts';
import { temporaryTree } from './temporary-tree.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/event-foundation/', import.meta.url));

let server: PostgresServer;
let gateway: Server;
let gatewayDatabase = 'green';
let databases = 0;
let report = '';

beforeAll(async () => {
  server = await startPostgres();
  await asAdmin('postgres', 'create database green');
  for (const folder of ['migrations', 'functions', 'sample'])
    for (const file of readdirSync(join(EXAMPLE, folder)).toSorted())
      await asAdmin('green', readFileSync(join(EXAMPLE, folder, file), 'utf8'));
  await asAdmin(
    'green',
    'create role clinic_reader login; grant select on all tables in schema public to clinic_reader',
  );
  const { governanceRoute } = (await import(pathToFileURL(join(EXAMPLE, 'gateway/governance.ts')).href)) as {
    readonly governanceRoute: (readRows: () => Promise<readonly unknown[]>) => RequestListener;
  };
  const readRows = () => asAdmin(gatewayDatabase, 'select category, items::int from governance_category');
  gateway = createServer(governanceRoute(readRows)).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const [survey] = (await configOf(EXAMPLE)).policy.surveys;
  if (survey === undefined) throw new Error('the example states no survey');
  report = renderSurvey(survey, await runSurvey(survey, outsideOf('green')));
});

afterAll(async () => {
  gateway.close();
  await server.stop();
});

async function asAdmin(database: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: server.url('postgres', database) });
  await client.connect();
  try {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** What comes of one sentinel. */
async function outcomeOf(root: string, database: string, id: string): Promise<SentinelOutcome | undefined> {
  return (await outcomes(root, database, (one) => one === id)).get(id);
}

async function copyOfGreen(): Promise<string> {
  const database = `red_${(databases += 1)}`;
  await asAdmin('postgres', `create database ${database} template green strategy file_copy`);
  return database;
}

async function configOf(root: string) {
  return readConfig({ ...findRepository(root), root, hasConfig: true });
}

const gatewayHost = (): string => `127.0.0.1:${(gateway.address() as AddressInfo).port}`;

/** A copy of the example in some phase of its plan, whose gateway is the one of this test. The survey belongs to Phase 0. */
function copyOfExample(phase = 'Phase 0'): string {
  const root = temporaryTree({ '.git/HEAD': 'ref: refs/heads/main\n' });
  cpSync(EXAMPLE, root, { recursive: true });
  const settings = readFileSync(join(root, 'decisis.toml'), 'utf8')
    .replace('phase = "Phase 0"', `phase = "${phase}"`)
    .replaceAll('127.0.0.1:8460', gatewayHost());
  writeFileSync(join(root, 'decisis.toml'), settings);
  if (phase !== 'Phase 0') {
    mkdirSync(join(root, 'surveys'));
    writeFileSync(join(root, 'surveys/callers.md'), report);
  }
  return root;
}

const outsideOf = (database: string): Reach => ({
  environment: { CLINIC_DATABASE: server.url('clinic_reader', database) },
  allowance: {
    path: '/etc/decisis/allow.toml',
    commands: [],
    connections: ['CLINIC_DATABASE'],
    hosts: [],
    privateHosts: [gatewayHost()],
    isWorkingTreeTrusted: true,
  },
  policyOf: 'working-tree',
  nowSeconds: 0,
});

async function outcomes(
  root: string,
  database: string,
  isAsked: (id: string) => boolean = () => true,
): Promise<ReadonlyMap<string, SentinelOutcome>> {
  const { policy } = await configOf(root);
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const sentinels = policy.sentinels.filter(({ id }) => isAsked(id));
  gatewayDatabase = database;
  const results = await runSentinels(root, view, { ...policy, sentinels }, outsideOf(database));
  return new Map(results.map(({ sentinel, outcome }) => [sentinel.id, outcome]));
}

/** Only in these phases are they looked at; all others always. */
const PHASES: Readonly<Record<string, readonly string[]>> = {
  'Phase 0': ['nothing-moves-yet', 'papers-only', 'sentinel-8', 'events-write-no-jobs', 'health-check-first'],
  'Phase 1': [
    'chapters-declare',
    'moves-carry-request',
    'survey-answered',
    'lessons-covered',
    'events-write-no-jobs',
    'health-check-first',
    'unseen:caller_registry',
    'unseen:form_registry',
    'unseen:output_registry',
    'unseen:room_registry',
  ],
  'Phase 3': [
    'chapters-declare',
    'moves-carry-request',
    'used-in-four-ways',
    'survey-answered',
    'lessons-covered',
    'finished-jobs-go',
    'archived-jobs-go',
    'dead-letters-go',
    'unseen:caller_registry',
    'unseen:form_registry',
    'unseen:output_registry',
    'unseen:room_registry',
  ],
};
const IN_SOME = new Set(Object.values(PHASES).flat());

function phaseOf(id: string): string | undefined {
  return Object.keys(PHASES).find((phase) => PHASES[phase]?.includes(id));
}

describe('S2-07: acceptance checks and sentinel statements of a programme are run', () => {
  test.each(Object.entries(PHASES))('in %s all that are due pass on the example', async (phase, due) => {
    // What no phase changes is looked at once.
    const found = await outcomes(copyOfExample(phase), 'green', (id) => phase === 'Phase 0' || IN_SOME.has(id));
    expect([...found].filter(([, { kind }]) => kind !== 'pass' && kind !== 'not-due')).toEqual([]);
    const passing = [...found].filter(([id, { kind }]) => kind === 'pass' && IN_SOME.has(id)).map(([id]) => id);
    expect(passing).toEqual(due);
    const waiting = [...found].filter(([, { kind }]) => kind === 'not-due').map(([id]) => id);
    expect(new Set(waiting)).toEqual(new Set([...IN_SOME].filter((id) => !due.includes(id))));
  });

  test('each has a change, fails on its tripwire, and hangs on a decision of the documents', async () => {
    const { policy } = await configOf(copyOfExample());
    expect(Object.keys(RED).toSorted()).toEqual(policy.sentinels.map(({ id }) => id).toSorted());
    expect(new Set(await tryTripwires(policy))).toEqual(new Set(['fails']));
    const registers = ['readiness.md', 'open-questions.md'].map((path) =>
      readRegister(path, path, [sourceOf(path, readFileSync(join(EXAMPLE, path), 'utf8'))]),
    );
    const known = new Set(registers.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(policy.sentinels.filter(({ decision }) => !known.has(decision)).map(({ id }) => id)).toEqual([]);
  });

  test.each([...Object.entries(RED), ...ALSO_RED])('%s fails when it should', async (id, change) => {
    const root = copyOfExample(phaseOf(id));
    if (typeof change === 'string') {
      const database = await copyOfGreen();
      await asAdmin(database, change);
      expect(await outcomeOf(root, database, id)).toMatchObject({ kind: 'fail' });
      return;
    }
    const path = join(root, change.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change.text);
    const outcome = await outcomeOf(root, 'green', id);
    expect(outcome).toMatchObject({ kind: 'fail' });
    const places = outcome?.kind === 'fail' ? outcome.matches.map((match) => match.path) : [];
    expect(places.length === 0 || places.includes(change.file)).toBe(true);
  });
});

describe('what the functions of the example do is what its sentinels find', () => {
  const refused = (database: string, statement: string) => expect(asAdmin(database, statement)).rejects;

  test('the database refuses what the decisions refuse', async () => {
    const database = await copyOfGreen();
    await refused(database, `update visit_step set state_code = 'done'`).toThrow('through move_step only');
    await refused(database, `select move_step(1, 'done')`).toThrow('no step goes from ready to done');
    const event = (type: string, version: string) =>
      `insert into event_outbox (event_type, schema_version, subject) values ('${type}', '${version}', 'a')`;
    await refused(database, event('appointment.moved', '2.0.0')).toThrow('outbox_event_type');
    await asAdmin(database, `insert into event_type values ('visit.lost', '2.0.0', 'breaking', null)`);
    await refused(database, event('visit.lost', '2.0.0')).toThrow('has no policy for the change');
    await asAdmin(database, `insert into dead_letter (job_kind) values ('write letter')`);
    await refused(database, `select replay(2, 5, 'again')`).toThrow('was not triaged');
  });

  test('calls, leases and silence come out as stated', async () => {
    const database = await copyOfGreen();
    const call = (sent: number) =>
      asAdmin(database, `select call_once('letters', 'visit 7', '{"sent": ${sent}}')->'sent' as sent`);
    expect([await call(1), await call(2)]).toEqual([[{ sent: 1 }], [{ sent: 1 }]]);
    await asAdmin(
      database,
      `insert into job (job_kind, state, attempts, lease_until) values ('stuck', 'leased', 2, now() - interval '1 hour');
       update executor set last_heartbeat_at = now() - interval '1 day'`,
    );
    expect(await outcomeOf(copyOfExample(), database, 'no-lease-outlives')).toMatchObject({ kind: 'fail' });
    expect(await asAdmin(database, 'select reap_leases() as reaped, tell_silence() as told')).toEqual([
      { reaped: 1, told: 1 },
    ]);
    expect(await asAdmin(database, 'select reap_leases() as reaped, tell_silence() as told')).toEqual([
      { reaped: 0, told: 0 },
    ]);
    const [job] = await asAdmin(database, `select state, attempts, not_before > now() as waits from job where id = 2`);
    expect(job).toEqual({ state: 'queued', attempts: 3, waits: true });
    for (const id of ['no-lease-outlives', 'silence-is-told', 'same-answer'])
      expect(await outcomeOf(copyOfExample(), database, id), id).toEqual({ kind: 'pass' });
  });

  test('a category that the route gives no count of is not green', async () => {
    const database = await copyOfGreen();
    await asAdmin(
      database,
      `create or replace view governance_category as select 'overdue'::text as category, null::bigint as items`,
    );
    expect(await outcomeOf(copyOfExample(), database, 'route-counts-overdue')).toMatchObject({ kind: 'unobserved' });
    expect(await outcomeOf(copyOfExample(), database, 'governance-counts')).toMatchObject({ kind: 'fail' });
  });

  test('a survey that finds a name live lifts the embargo on that name alone', async () => {
    const root = copyOfExample('Phase 1');
    const database = await copyOfGreen();
    await asAdmin(database, 'create table room_registry (room text); grant select on room_registry to clinic_reader');
    const { policy } = await configOf(root);
    const [survey] = policy.surveys;
    if (survey === undefined) throw new Error('the example states no survey');
    writeFileSync(join(root, survey.report), renderSurvey(survey, await runSurvey(survey, outsideOf(database))));
    const text = 'insert into room_registry values (1); insert into form_registry values (1);\n';
    writeFileSync(join(root, 'migrations/0009_rooms.sql'), text);
    const found = await outcomes(root, database, (id) => id.startsWith('unseen:'));
    expect(found.get('unseen:room_registry')).toMatchObject({ kind: 'not-due' });
    expect(found.get('unseen:form_registry')).toMatchObject({ kind: 'fail' });
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
    ['public.form_registry', 'absent'],
    ['public.output_registry', 'absent'],
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

test('S0-17 the migrations of examples/registry-rewrite are real: they apply in their order', async () => {
  await asAdmin('postgres', 'create database parcels');
  const folder = join(EXAMPLE, '../registry-rewrite/migrations');
  for (const file of readdirSync(folder).toSorted()) await asAdmin('parcels', readFileSync(join(folder, file), 'utf8'));
  const columns = `select string_agg(column_name, ' ' order by ordinal_position) as names
    from information_schema.columns where table_name = 'depots'`;
  expect(await asAdmin('parcels', columns)).toEqual([{ names: 'code size place owner opens_at closes_at' }]);
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
