// The command against a real Postgres: what the example surveys is created from its own migrations.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, type PostgresServer } from '@decisis/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliResult } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/event-foundation', import.meta.url));
const REPORT = 'surveys/callers.md';
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
  await asAdmin('postgres', 'create database clinic');
  for (const file of ['0001_event_tables.sql', '0002_words.sql'])
    await asAdmin('clinic', readFileSync(join(EXAMPLE, 'migrations', file), 'utf8'));
  await asAdmin(
    'clinic',
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

function exampleRepository(): string {
  const root = temporaryRepository({});
  cpSync(EXAMPLE, root, { recursive: true });
  return root;
}

function survey(root: string, role: string, ...words: readonly string[]): CliResult {
  const allow = join(temporaryFolder(), 'allow.toml');
  writeFileSync(allow, 'connections = ["CLINIC_DATABASE"]\nworking-tree = true\n');
  return runCli(root, ['survey', '--allow', allow, ...words], { CLINIC_DATABASE: server.url(role, 'clinic') });
}

test('S3-36 survey prints its report, writes it, and leaves it alone while the database stays the same', async () => {
  const root = exampleRepository();
  const dry = survey(root, 'clinic_reader', '--dry-run');
  expect(dry).toMatchObject({ code: 1, err: '' });
  expect(existsSync(join(root, REPORT))).toBe(false);
  const written = survey(root, 'clinic_reader', 'callers');
  expect(written).toEqual({
    code: 1,
    out: 'public.function_registry  verified_live\npublic.caller_registry  absent\npublic.form_registry  absent\npublic.output_registry  absent\npublic.room_registry  absent\n',
    err: `written    ${REPORT}\n`,
  });
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe(dry.out);
  expect(survey(root, 'clinic_reader').err).toBe(`unchanged  ${REPORT}\n`);
  await asAdmin('clinic', 'create table room_registry (room int); grant select on room_registry to clinic_reader');
  const changed = survey(root, 'clinic_reader');
  expect(changed.out).toContain('public.room_registry  differs: ');
  expect(readFileSync(join(root, REPORT), 'utf8')).not.toBe(dry.out);
});

test('a survey that may not be asked, or whose role may write, changes nothing and says what to do', () => {
  const root = exampleRepository();
  const unasked = runCli(root, ['survey'], { CLINIC_DATABASE: server.url('clinic_reader', 'clinic') });
  expect([unasked.code, unasked.out]).toEqual([2, '']);
  expect(unasked.err).toContain('nobody allows the connection CLINIC_DATABASE');
  expect(unasked.err).toContain('connections = ["CLINIC_DATABASE"]');
  const writing = survey(root, 'postgres');
  expect([writing.code, writing.out]).toEqual([2, '']);
  expect(writing.err).toContain('its role is not a reader');
  expect(existsSync(join(root, REPORT))).toBe(false);
});

test('the page about surveys can be followed as it stands, also where every table that it asks for is there', async () => {
  const page = readFileSync(
    fileURLToPath(new URL('../../../../docs/how-to/survey-a-database.md', import.meta.url)),
    'utf8',
  );
  const [grants = ''] = page.match(/(?<=```sql\n)[^`]*/) ?? [];
  const settings = [...page.matchAll(/```toml\n([^`]*)```/g)].map(([, text = '']) => text);
  await asAdmin('postgres', 'create database page');
  await asAdmin(
    'page',
    'create table function_registry (function_ref text primary key); insert into function_registry values ($$tide$$);' +
      'create table queue_health (executors_fresh int); create table caller_registry (caller text, function_ref text references function_registry)',
  );
  await asAdmin('page', grants);
  const root = temporaryRepository({
    'open.md': '| ID | Decision | Status |\n|---|---|---|\n| G2 | Which registries | open |\n',
    'decisis.toml': settings.find((text) => text.startsWith('[[survey]]')) ?? '',
  });
  const allow = join(temporaryFolder(), 'allow.toml');
  writeFileSync(allow, settings.find((text) => text.startsWith('connections')) ?? '');
  const ask = () =>
    runCli(root, ['survey', '--allow', allow], { CLINIC_DATABASE: server.url('decisis_reader', 'page') });
  expect(ask()).toMatchObject({
    code: 0,
    out: 'public.function_registry  verified_live\npublic.caller_registry  verified_live\n',
  });
  await asAdmin('page', 'revoke select on caller_registry from decisis_reader');
  const { code, err } = ask();
  expect(code).toBe(2);
  expect(err).toContain('permission denied for table caller_registry');
  expect(err).toContain('hint  grant SELECT on it to the role that connects');
});

test('a run of sentinels prints the lines that an administrator would add, each once for all that need it', () => {
  const root = exampleRepository();
  const { code, out } = runCli(root, ['sentinel', 'run'], { CLINIC_DATABASE: server.url('clinic_reader', 'clinic') });
  expect(code).toBe(1);
  expect(out.match(/let an administrator write/g)).toHaveLength(2);
  expect(out).toContain('private-hosts = ["127.0.0.1:8460"]');
  expect(out).toContain(
    '  let an administrator write connections = ["CLINIC_DATABASE"] and working-tree = true into a file outside of the repository',
  );
  expect(out).toMatch(/^requests-apart, executor-facts, /m);
});
