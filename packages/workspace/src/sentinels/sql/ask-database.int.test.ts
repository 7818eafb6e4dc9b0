import type { Survey } from '@decisis/core';
import { startPostgres, type PostgresServer } from '@decisis/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALLOWED_PROBES, REFUSED_PROBES } from '../../../test/sql-probes.ts';
import { runSurvey } from '../../surveys/run-survey.ts';
import { NO_REACH, type Reach } from '../trust/reach.ts';
import { askDatabase, assertReads } from './ask-database.ts';
import { SessionFailure, withReadOnlySession } from './read-only-session.ts';

const SETUP = `
create table public.berth (id int primary key);
insert into public.berth values (1), (2);
create sequence public.ticket;
create materialized view public.berths as select id from public.berth;
create function public.moor_all() returns int language plpgsql as
  $$ begin insert into public.berth values (9); return 1; end $$;
create function public.moor_as_owner() returns int language plpgsql security definer as
  $$ begin insert into public.berth values (9); return 1; end $$;
create function public.unlimited() returns text language sql as
  $$ select set_config('statement_timeout', '0', false) $$;
create procedure public.moor() language sql as 'insert into public.berth values (9)';
create view public.slow as select pg_sleep(3600)::text as nothing;
create view public.armed_view as select public.moor_as_owner() as id;
create view public.loud as select pg_notify('tide', 'high')::text as nothing;
create view public.unlimited_view as select public.unlimited() as setting;
create view public.locking as select pg_advisory_lock(7)::text as nothing;
create domain public.armed as text check (public.moor_as_owner() = 1);
create view public.many as select generate_series(1, 5000) as id;
create view public.wide as select repeat('x', 50000000) as text;
create table public.buoy (id int, permit text); insert into public.buoy values (1, null);
alter table public.buoy enable row level security;
create policy own on public.buoy using (permit = current_user);
create view public.buoys as select id, permit from public.buoy;
create view public.buoys_of_asker with (security_invoker) as select id from public.buoy;
create table public.rope (id int references public.berth);
create schema yard;
create view yard.bonds as select constraint_name::text as name from information_schema.table_constraints;
create view yard.spread as select tablename::text as name from pg_catalog.pg_stats;
create view public.askers as select query as name from pg_catalog.pg_stat_activity;
create view public.bonds_of_yard as select name from yard.bonds where name not like 'x%';
create view public.bonds_beside as select id from public.berth where not exists (select from yard.bonds);
create materialized view public.kept_bonds as select name from yard.bonds;
create view public.kept_names as select name from public.kept_bonds;
create view public.named_bonds as select conname::text as name from pg_catalog.pg_constraint;
create role reader login noinherit;
grant select on all tables in schema public to reader;
grant usage on schema yard to reader; grant select on all tables in schema yard to reader;
create table public.unread (id int);
create role writer login; grant select, insert on public.berth to writer;
create role owner_of_one login; create table public.owned (id int); alter table public.owned owner to owner_of_one;
revoke all on public.owned from owner_of_one;
create role climber login noinherit; grant pg_write_all_data to climber;
create role column_writer login; grant update (id) on public.berth to column_writer;
create role counter login; grant usage on sequence public.ticket to counter;
create role maker login createrole;
`;

const STATE = `select jsonb_build_object(
  'rows', (select jsonb_agg(id order by id) from public.berth),
  'ticket', (select jsonb_build_array(last_value, is_called) from public.ticket),
  'relations', (select jsonb_agg(relname order by relname) from pg_class where relnamespace = 'public'::regnamespace),
  'functions', (select count(*) from pg_proc where pronamespace = 'public'::regnamespace),
  'roles', (select jsonb_agg(jsonb_build_array(rolname, rolconfig, rolsuper) order by rolname) from pg_roles),
  'settings', (select md5(string_agg(name || '=' || reset_val, ',' order by name)) from pg_settings),
  'objects', (select count(*) from pg_largeobject_metadata),
  'advisory', (select count(*) from pg_locks where locktype = 'advisory')
)::text as state`;

let server: PostgresServer;
let admin: Client;
const heard: string[] = [];

beforeAll(async () => {
  server = await startPostgres();
  admin = new Client({ connectionString: server.url() });
  await admin.connect();
  await admin.query(SETUP);
  admin.on('notification', ({ channel }) => heard.push(channel));
  await admin.query('listen tide');
});

afterAll(async () => {
  await admin.end();
  await server.stop();
});

const stateOf = async () => (await admin.query<{ state: string }>(STATE)).rows[0]?.state;
const TOGETHER = 8;
const LIMITS = { timeoutMs: 1_500, bytes: 1_000_000 };

/** Backends of the reader end on their own soon after their connection; this waits for it, in the database. */
async function readersAreGone(): Promise<void> {
  await admin.query(`do $$ begin
    for tried in 1..100 loop
      perform pg_stat_clear_snapshot();
      if not exists (select from pg_stat_activity where usename = 'reader') then return; end if;
      perform pg_sleep(0.05);
    end loop;
    raise exception 'a backend of the reader is left';
  end $$`);
}

async function failureOf(asked: Promise<unknown>): Promise<SessionFailure> {
  const error: unknown = await asked.then(
    (rows) => new Error(`was answered with ${JSON.stringify(rows)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof SessionFailure) return error;
  throw error;
}

describe('F48, SR09: nothing that a sentinel asks changes the database', () => {
  test('there are at least 60 probes, and each is refused before anything is sent', async () => {
    expect(REFUSED_PROBES.length).toBeGreaterThanOrEqual(60);
    for (const probe of REFUSED_PROBES) {
      const { message } = await failureOf(assertReads(probe));
      expect(message, probe).toMatch(/^the statement (may not be run|cannot be read)/);
    }
  });

  test('behind that wall, the session and the role change nothing either', async () => {
    const before = await stateOf();
    const limits = { timeoutMs: 300, bytes: 1_000_000 };
    for (let at = 0; at < REFUSED_PROBES.length; at += TOGETHER) {
      const probes = REFUSED_PROBES.slice(at, at + TOGETHER);
      const asked = probes.map((probe) =>
        withReadOnlySession(server.url('reader'), limits, ({ select }) => select(probe, 10)),
      );
      await Promise.allSettled(asked);
      await readersAreGone();
      expect(await stateOf(), probes.join('\n')).toBe(before);
    }
    expect(heard).toEqual([]);
  });

  test('views that write, notify, lock or set something leave nothing behind', async () => {
    const before = await stateOf();
    for (const view of ['armed_view', 'loud', 'unlimited_view', 'locking', 'slow'])
      await askDatabase(server.url('reader'), `select * from public.${view}`, 300).catch(() => undefined);
    await readersAreGone();
    expect(await stateOf()).toBe(before);
    expect(heard).toEqual([]);
  });

  test('pg_sleep(3600) ends within the time limit and leaves no backend', async () => {
    const failure = await failureOf(askDatabase(server.url('reader'), 'select * from public.slow', 400));
    expect(failure.message).toBe('no answer within 400 ms');
    await readersAreGone();
  });

  test.each(ALLOWED_PROBES)('answers %s', async (probe) => {
    await expect(askDatabase(server.url('reader'), probe, 5_000)).resolves.toBeDefined();
  });
});

describe('what is hidden from the role is told, never taken for what is not there', () => {
  test.each(['buoy', 'buoys_of_asker'])('the rows of %s, which a policy filters', async (table) => {
    const failure = await failureOf(askDatabase(server.url('reader'), `select id from public.${table}`, 5_000));
    expect(failure.message).toMatch(/^the database refuses it: .*row-level security.* \(42501\)$/);
    expect(failure.hint).toContain('a view');
  });

  test('a view of its owner shows them', async () => {
    const asked = askDatabase(server.url('reader'), 'select id from public.buoys where permit is null', 5_000);
    expect(await asked).toEqual([['1']]);
  });

  test.each([
    ['public.buoy', 'row-level security'],
    ['yard.bonds', 'the view yard.bonds asks information_schema'],
  ])('the rows of %s that a survey counts', async (name, reason) => {
    const survey: Survey = {
      id: 'harbour',
      decision: 'D-1',
      statement: 'what is there?',
      connection: 'HARBOUR',
      report: 'buoys.md',
      tables: [{ name, columns: [], references: [], least: 0 }],
    };
    const allowance = {
      path: '/etc/decisis/allow.toml',
      commands: [],
      connections: ['HARBOUR'],
      hosts: [],
      privateHosts: [],
      isWorkingTreeTrusted: true,
    };
    const reach: Reach = { ...NO_REACH, environment: { HARBOUR: server.url('reader') }, allowance };
    await expect(runSurvey(survey, reach)).rejects.toThrow(reason);
  });

  test('views of information_schema, in favour of the catalogue that shows all', async () => {
    const failure = await failureOf(assertReads('select 1 from information_schema.triggers'));
    expect(failure.message).toContain('information_schema.triggers');
    expect(failure.hint).toContain('pg_catalog');
    const shown = askDatabase(
      server.url('reader'),
      "select attname from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid where c.relname = 'unread' and attnum > 0",
      5_000,
    );
    expect(await shown).toEqual([['id']]);
  });
});

test.each([
  'select query from pg_stat_activity where (with pg_stat_activity as (select 1) select true)',
  'select count(*) from pg_settings, (with pg_settings as (select 1) select 1) z',
  'with pg_class as (select 1 as n) select n from pg_class',
])('no name of a WITH query lets a table of Postgres be asked: %s', async (statement) => {
  const failure = await failureOf(askDatabase(server.url('reader'), statement, 5_000));
  expect(failure.message).toMatch(/its WITH query pg_\w+ is named as tables of Postgres are/);
});

test.each([
  ['yard.spread', 'pg_catalog.pg_stats'],
  ['public.askers', 'pg_catalog.pg_stat_activity'],
])('the view %s, which asks %s, could not observe', async (view, asked) => {
  const failure = await failureOf(askDatabase(server.url('reader'), `select name from ${view}`, 5_000));
  expect(failure.message).toBe(`the view ${view} asks ${asked}, which hides from a reader what it has no rights on`);
});

describe('views of the owner over information_schema, which asks for the rights of the role', () => {
  test.each([
    ['select 1 from yard.bonds', 'yard.bonds'],
    ['select count(*) from public.bonds_of_yard', 'public.bonds_of_yard'],
    ['select id from public.bonds_beside', 'public.bonds_beside'],
    ['with bonds as (select name from yard.bonds) select 1 from bonds', 'yard.bonds'],
    ['select id from public.berth where not exists (select 1 from yard.bonds)', 'yard.bonds'],
  ])('%s could not observe', async (statement, view) => {
    const failure = await failureOf(askDatabase(server.url('reader'), statement, 5_000));
    expect(failure.message).toBe(
      `the view ${view} asks information_schema, which hides from a reader what it has no rights on`,
    );
    expect(failure.hint).toContain('pg_catalog');
  });

  test.each(['kept_bonds', 'kept_names', 'named_bonds'])('%s shows what its owner saw', async (view) => {
    const asked = askDatabase(
      server.url('reader'),
      `select name from public.${view} where name = 'rope_id_fkey'`,
      5_000,
    );
    expect(await asked).toEqual([['rope_id_fkey']]);
  });
});

test.each([
  ['postgres', /is a superuser/],
  ['writer', /may write public\.berth/],
  ['owner_of_one', /may write public\.owned/],
  ['climber', /is a member of pg_write_all_data/],
  ['column_writer', /may write public\.berth/],
  ['counter', /may write public\.ticket/],
  ['maker', /may create roles/],
])('the role %s is refused before its statement runs', async (role, reason) => {
  const failure = await failureOf(askDatabase(server.url(role), 'select 1', 5_000));
  expect(failure.message).toMatch(/^its role is not a reader: /);
  expect(failure.message).toMatch(reason);
});

test('rows and bytes have a limit', async () => {
  expect((await failureOf(askDatabase(server.url('reader'), 'select id from public.many', 5_000))).message).toBe(
    'the answer has more than 1000 rows',
  );
  const asked = withReadOnlySession(server.url('reader'), { ...LIMITS, timeoutMs: 9_000 }, ({ select }) =>
    select('select text from public.wide', 1),
  );
  expect((await failureOf(asked)).message).toBe('the answer is larger than 1000000 bytes');
});

test('a database that is not there, and a string that is none, show no secret', async () => {
  const absent = await failureOf(askDatabase('postgres://reader:s3cret@127.0.0.1:1/postgres', 'select 1', 2_000));
  expect(absent.message).toMatch(/^the database cannot be reached: .*ECONNREFUSED/);
  const broken = await failureOf(askDatabase('postgres://reader:s3cret@[::bad/postgres', 'select 1', 2_000));
  expect(`${absent.message}${broken.message}`).not.toContain('s3cret');
});
