import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { readRegister, sourceOf, type Policy } from '@decisis/core';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config/read-config.ts';
import { findRepository } from '../config/find-repository.ts';
import { withFencedPolicy } from '../config/policy/with-fenced-policy.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels, tryTripwires } from './run-sentinels.ts';

const EXAMPLES = nodePath.resolve(import.meta.dirname, '../../../../examples');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The settings of an example, with the numbers that its decisions state. */
async function policyOf(root: string): Promise<Policy> {
  const { policy } = await readConfig(findRepository(root));
  const documents = ['open-decisions.md'].filter((path) => existsSync(nodePath.join(root, path)));
  const registers = documents.map((path) =>
    readRegister(path, path, [sourceOf(path, readFileSync(nodePath.join(root, path), 'utf8'))]),
  );
  return (await withFencedPolicy(policy, registers)).policy;
}

interface Change {
  readonly files?: Readonly<Record<string, string>>;
  readonly phase?: string;
  readonly sentinel?: string;
}

/** What does not pass in an example after a change; `kind` and places for each. */
async function failing(example: string, { files = {}, phase, sentinel }: Change = {}): Promise<readonly string[]> {
  const root = mkdtempSync(nodePath.join(tmpdir(), 'decisis-example-'));
  folders.push(root);
  cpSync(nodePath.join(EXAMPLES, example), root, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(nodePath.join(root, path), text);
  const { plan, sentinels, ...policy } = await policyOf(root);
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const results = await runSentinels(root, view, {
    ...policy,
    plan: phase === undefined ? plan : { ...plan, phase },
    sentinels: sentinels.filter(({ id }) => sentinel === undefined || id === sentinel),
  });
  return results.flatMap(({ sentinel: { id }, outcome }) => {
    if (outcome.kind === 'pass') return [];
    const places =
      outcome.kind === 'fail' ? outcome.matches.map(({ path, line }) => `${path}:${line}`) : [outcome.kind];
    return [`${id} ${places.join(' ')}`];
  });
}

const MANIFEST = (image: string, machine: string, mtu: number): string =>
  `[release]\nimage = "${image}"\n\n[[machine]]\n${machine}\n\n[tunnel]\nmtu = ${mtu}\n`;
const PINNED = `registry.example/clinic@sha256:${'0'.repeat(64)}`;
const ONE = 'process = "web"\nmemory-mb = 256';

const APPROVED = ['0003-drop-reprint-queue', '0008-rename-depot-town', '0012-weight-needed'];
const EXCEPTED = [
  `admitted-changes ${APPROVED.map((name) => `migrations/${name}.sql:1`).join(' ')}`,
  'additive-migrations migrations/0003-drop-reprint-queue.sql:2 migrations/0008-rename-depot-town.sql:2 migrations/0012-weight-needed.sql:2 migrations/0012-weight-needed.sql:4',
];

describe.each([
  ['registry-rewrite', [...EXCEPTED, 'retirement-gate not-due']],
  ['platform-locked', []],
])('the example %s', (example, known) => {
  test('holds, but for what an exception covers', async () => {
    expect(await failing(example)).toEqual(known);
  });

  test('A-04 each of its sentinels fails on its tripwire', async () => {
    const policy = await policyOf(nodePath.join(EXAMPLES, example));
    expect(new Set(await tryTripwires(policy))).toEqual(new Set(['fails']));
  });
});

test('S0-17 the exceptions of registry-rewrite cover its approved migrations, and nothing else', async () => {
  const { exceptions } = await policyOf(nodePath.join(EXAMPLES, 'registry-rewrite'));
  expect(exceptions.map(({ decision, paths }) => [decision, ...paths])).toEqual(
    APPROVED.map((name) => ['D-003', `migrations/${name}.sql`]),
  );
});

const NEW = 'migrations/0015-new.sql';
/** Where a sentinel tells of a new migration, each place once: a statement may stand in a statement. */
async function migration(sentinel: string, text: string): Promise<readonly string[]> {
  const lines = await failing('registry-rewrite', { files: { [NEW]: text }, sentinel });
  const words = lines.flatMap((line) => line.split(' '));
  return [...new Set(words.filter((word) => word.startsWith(NEW) || word === 'unobserved'))];
}

const DEPARTING = [
  'ALTER TABLE parcels DROP COLUMN weight_grams;',
  'ALTER TABLE parcels DROP weight_grams;',
  'alter table parcels add column a int, drop weight_grams;',
  'ALTER TABLE depots RENAME TO d;',
  'ALTER TABLE depots RENAME town TO d;',
  'ALTER TABLE depots\n  RENAME COLUMN town\n  TO d;',
  'DROP INDEX parcels_by_tracking_number;',
  'DROP SCHEMA old CASCADE;',
  'DROP FUNCTION weigh;',
  'DROP VIEW waiting_parcels;',
  'DROP\nTABLE labels;',
  'DROP /* nobody prints */ TABLE labels;',
  'DROP -- nobody prints\nTABLE labels;',
  'TRUNCATE parcels;',
  'DELETE FROM parcels;',
  'UPDATE parcels SET depot = NULL;',
  "INSERT INTO depots VALUES ('a') ON CONFLICT (code) DO UPDATE SET town = 'b';",
  'WITH gone AS (DELETE FROM labels RETURNING label_id) INSERT INTO parcels (parcel_id) SELECT label_id FROM gone;',
  'ALTER TABLE parcels ADD COLUMN height_mm integer NOT NULL;',
  'ALTER TABLE parcels\n  ADD COLUMN height_mm integer\n    NOT NULL;',
  'ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight_grams > 0);',
  'ALTER TABLE parcels DROP CONSTRAINT parcels_pkey;',
  'ALTER TABLE parcels ALTER depot TYPE varchar(9);',
  'ALTER TABLE parcels ALTER COLUMN depot SET NOT NULL;',
  'CREATE UNIQUE INDEX one ON parcels (depot);',
  'CREATE OR REPLACE VIEW waiting_parcels AS SELECT 1 AS parcel_id;',
  'CREATE TABLE a (b int);\nALTER TYPE depot_size RENAME TO size;',
  'ALTER TABLE parcels ADD COLUMN x int DEFAULT NULL NOT NULL;',
  'ALTER TABLE parcels ADD COLUMN x int NOT NULL DEFAULT NULL;',
  'ALTER TABLE parcels ADD COLUMN x text NOT NULL DEFAULT NULL::text;',
  'ALTER TABLE parcels ADD COLUMN x int UNIQUE;',
  'ALTER TABLE parcels ADD COLUMN x int PRIMARY KEY;',
  'ALTER TABLE parcels ADD COLUMN x text REFERENCES depots (code);',
  'ALTER TABLE parcels ADD COLUMN x int CHECK (x > 0);',
  'ALTER TABLE parcels ADD COLUMN x int GENERATED ALWAYS AS IDENTITY;',
  'ALTER TABLE parcels ADD COLUMN x bigserial;',
  'ALTER TABLE parcels ADD COLUMN x uuid DEFAULT gen_random_uuid();',
  'ALTER TABLE parcels INHERIT depots;',
  'ALTER TABLE parcels ADD COLUMN a int, INHERIT depots;',
  'ALTER TABLE parcels ADD COLUMN a int, SET SCHEMA old;',
  'ALTER TABLE parcels ADD COLUMN a int, OWNER TO storage;',
  'ALTER TABLE parcels ADD PRIMARY KEY (parcel_id);',
  'ALTER TABLE parcels ADD FOREIGN KEY (depot) REFERENCES depots (code);',
  'ALTER TABLE parcels ALTER COLUMN depot DROP DEFAULT;',
  'ALTER TABLE parcels ALTER COLUMN depot TYPE varchar(9);',
  'ALTER TABLE parcels RENAME CONSTRAINT parcels_pkey TO p;',
  'ALTER TABLE parcels OWNER TO storage;',
  'ALTER TABLE parcels SET SCHEMA old;',
  "ALTER TYPE depot_size RENAME VALUE 'hall' TO 'house';",
  'ALTER TYPE address ADD ATTRIBUTE town text;',
  'ALTER SEQUENCE numbers RESTART WITH 1;',
  'ALTER VIEW waiting_parcels RENAME TO w;',
  'CREATE OR REPLACE FUNCTION weigh() RETURNS int LANGUAGE sql AS $$ select 1 $$;',
  'CREATE TRIGGER no BEFORE INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION no();',
  'CREATE UNIQUE INDEX CONCURRENTLY one ON parcels (depot);',
  'REVOKE SELECT ON parcels FROM ruby;',
  'TRUNCATE TABLE parcels, labels;',
  'DROP TYPE depot_size;',
  'DROP EXTENSION pgcrypto;',
  'MERGE INTO parcels USING depots ON true WHEN MATCHED THEN DELETE;',
];

/** What the grammar cannot read. */
const UNREAD = [
  'ALTER TABLE parcels ADD UNIQUE (depot);',
  'ALTER TABLE parcels ADD CHECK (weight_grams > 0);',
  'ALTER TABLE parcels ADD COLUMN a int, ADD CHECK (a > 0) NOT VALID;',
  'alter table parcels\n  add column a int,\n  add unique (a);',
  'ALTER TABLE parcels DISABLE TRIGGER ALL;',
  'ALTER TABLE parcels DISABLE TRIGGER audit;',
  'ALTER TABLE parcels ADD COLUMN a int, DISABLE TRIGGER ALL;',
  'ALTER TABLE parcels ENABLE ROW LEVEL SECURITY;',
  'ALTER TABLE parcels NO INHERIT depots;',
  'ALTER TABLE parcels CLUSTER ON one;',
  'ALTER TABLE parcels SET UNLOGGED;',
  'ALTER TABLE parcels SET TABLESPACE slow;',
  'ALTER TABLE parcels REPLICA IDENTITY NOTHING;',
  'ALTER TABLE parcels DETACH PARTITION parcels_2025;',
  'ALTER TABLE parcels VALIDATE CONSTRAINT heavy;',
  'ALTER FUNCTION weigh() OWNER TO x;',
  'ALTER POLICY only_own ON parcels USING (true);',
  'CREATE POLICY only_own ON parcels USING (false);',
  'CREATE RULE nothing AS ON INSERT TO parcels DO INSTEAD NOTHING;',
  'CREATE OR REPLACE PROCEDURE p() LANGUAGE sql AS $$ delete from parcels $$;',
  'CREATE TABLE a () INHERITS (parcels);',
  'CREATE TABLE a PARTITION OF parcels FOR VALUES IN (1);',
  'DROP POLICY only_own ON parcels;',
  'DROP TRIGGER audit ON parcels;',
  'DROP OWNED BY storage;',
  "DO $$ BEGIN EXECUTE 'drop table parcels'; END $$;",
  'CALL purge();',
  'CLUSTER parcels USING one;',
  "COPY parcels FROM '/tmp/x';",
  'GRANT ALL ON parcels TO public;',
  'LOCK TABLE parcels;',
  'REINDEX TABLE parcels;',
  'REASSIGN OWNED BY a TO b;',
  'REFRESH MATERIALIZED VIEW m;',
];

const ADDING = [
  '-- we never drop table parcels\nCREATE TABLE a (b bigint PRIMARY KEY, c text NOT NULL);',
  "COMMENT ON TABLE parcels IS 'drop table, rename, truncate';",
  '/* ALTER TABLE parcels\n   DROP depot; */\nCREATE INDEX i ON parcels (depot);',
  'ALTER TABLE parcels ADD COLUMN height_mm integer NOT NULL DEFAULT 0;',
  "INSERT INTO owner_switches (capability) VALUES ('delete'), ('update');",
  'ALTER TABLE parcels ADD COLUMN a integer DEFAULT 0 NOT NULL;',
  'ALTER TABLE parcels ADD COLUMN a integer DEFAULT NULL;',
  'ALTER TABLE parcels ADD COLUMN a timestamptz NOT NULL DEFAULT now();',
  "ALTER TYPE depot_size ADD VALUE 'barge';",
  "ALTER TYPE depot_size ADD VALUE IF NOT EXISTS 'pier' BEFORE 'hall';",
  'ALTER TABLE IF EXISTS ONLY parcels ADD COLUMN IF NOT EXISTS a int;',
  "ALTER TABLE parcels -- the scales\n  ADD COLUMN a int, -- grams\n  ADD b text DEFAULT 'x' NOT NULL;",
  '-- DO NOT: alter table parcels disable trigger audit\nCREATE TABLE locks (\n  lock text,\n  copy integer\n);',
  "COMMENT ON TABLE parcels IS 'disable trigger, add unique, owner to';",
];

/** Each text as a migration of its own. */
const asMigrations = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, index) => [`migrations/new-${index + 10}.sql`, `${text}\n`]));

describe('S0-17 a migration that does not only add is found, however it is written', () => {
  test('each of many shapes at its line, and nothing else', async () => {
    const departing = asMigrations(DEPARTING);
    const found = await failing('registry-rewrite', { files: departing, sentinel: 'additive-migrations' });
    const places = new Set(found.flatMap((line) => line.split(' ').filter((word) => word.includes('/new-'))));
    const expected = Object.entries(departing).map(
      ([path, text]) => `${path}:${text.startsWith('CREATE TABLE a') ? 2 : 1}`,
    );
    expect([...places]).toEqual(expected);
  });

  test('what the grammar cannot read is told at its line as well', async () => {
    const unread = asMigrations(UNREAD);
    const found = await failing('registry-rewrite', { files: unread, sentinel: 'unread-changes' });
    const places = found.flatMap((line) => line.split(' ').filter((word) => word.includes('/new-')));
    const expected = Object.entries(unread).map(([path, text]) => `${path}:${text.split('\n').length - 1}`);
    expect(places).toEqual(expected);
  });

  test('words in comments and texts are no statements, and what adds may', async () => {
    const files = asMigrations(ADDING);
    expect(await failing('registry-rewrite', { files, sentinel: 'additive-migrations' })).toEqual(EXCEPTED.slice(1));
    expect(await failing('registry-rewrite', { files, sentinel: 'unread-changes' })).toEqual([]);
  });

  test.each([
    'DO $$ BEGIN DROP TABLE labels; END $$;',
    'GRANT DELETE ON parcels TO depot_clerk;',
    'DROP FUNCTION weigh(int);',
    'DROP TRIGGER t ON labels;',
  ])('what the grammar cannot read is never a pass: %s', async (text) => {
    const lines = await failing('registry-rewrite', {
      files: { [NEW]: `${text}\n`, ...Object.fromEntries(APPROVED.map((name) => [`migrations/${name}.sql`, ''])) },
      sentinel: 'additive-migrations',
    });
    expect(lines).toEqual([expect.stringMatching(/^additive-migrations (?:unobserved|migrations\/0015-new\.sql:1)/)]);
  });

  test('one that says nothing, or says that it is not, is found by its first line', async () => {
    expect(await migration('migrations-classified', 'CREATE TABLE a (b int);\n')).toEqual([`${NEW}:1`]);
    expect(await migration('migrations-classified', '-- Change: not additive\n')).toEqual([`${NEW}:1`]);
    const admitted = '-- Change: not additive, exception X-9\nGRANT DELETE ON parcels TO depot_clerk;\n';
    expect(await migration('migrations-classified', admitted)).toEqual([]);
    expect(await migration('admitted-changes', admitted)).toEqual([`${NEW}:1`]);
  });
});

describe('registry-rewrite: what departs is found', () => {
  const scripts = readFileSync(nodePath.join(EXAMPLES, 'registry-rewrite/inventory/scripts.toml'), 'utf8');

  test.each([
    ['no-label-reprint', 'app/workers/reprint.rb', 'class LabelReprintWorker\nend\n', 1],
    ['script-dispositions', 'inventory/scripts.toml', `${scripts}disposition = "keep"\n`, 52],
    ['exceptions-end', 'inventory/scripts.toml', scripts.replace('until = "M2"', 'until = "M4"'), 17],
    ['scripts-inventoried', 'config/depot-tools.yml', 'night:\n  - run: reprint-labels\n', 2],
    ['scripts-inventoried', 'config/depot-tools.yml', 'night:\n  - run:   "reprint-labels"\n', 2],
    ['scripts-inventoried', 'config/depot-tools.yml', "night:\n  - command: './bin/reprint-labels'\n", 2],
    ['exceptions-asked-for', 'inventory/scripts.toml', scripts.replace('asked-by = "runtime"\n', ''), 35],
    ['exceptions-dated', 'inventory/scripts.toml', scripts.replace('until = "M2"\n', ''), 13],
    ['no-label-reprint', 'app/workers/reprint.go', 'func labelReprint() {}\n', 1],
    ['migrations-classified', 'migrations/0015-new.rb', 'drop_table :labels\n', 1],
  ])('%s: %s', async (sentinel, path, text, line) => {
    expect(await failing('registry-rewrite', { files: { [path]: text }, sentinel })).toEqual([
      `${sentinel} ${path}:${line}`,
    ]);
  });

  test('S0-18 the retirement gate closes on the exceptions that are left, and opens once none is', async () => {
    const gate = { phase: 'M3', sentinel: 'retirement-gate' };
    expect(await failing('registry-rewrite', gate)).toEqual([
      'retirement-gate inventory/scripts.toml:15 inventory/scripts.toml:37',
    ]);
    const retired = { 'inventory/scripts.toml': scripts.replaceAll('transition-exception', 'retire-approved') };
    expect(await failing('registry-rewrite', { ...gate, files: retired })).toEqual([]);
  });

  test('S0-18 a script more than the decision weighed is told', async () => {
    const more = { 'inventory/scripts.toml': `${scripts}\n[[script]]\nname = "weigh-all"\n` };
    expect(await failing('registry-rewrite', { files: more, sentinel: 'scripts-counted' })).toEqual([
      expect.stringMatching(/^scripts-counted/),
    ]);
  });

  test('the tripwire of the dispositions fails for the disposition alone', async () => {
    const policy = await policyOf(nodePath.join(EXAMPLES, 'registry-rewrite'));
    const sentinels = policy.sentinels.flatMap((one) =>
      one.id === 'script-dispositions' && one.kind === 'data'
        ? [{ ...one, oneOf: [...(one.oneOf ?? []), 'keep'] }]
        : [],
    );
    expect(await tryTripwires({ ...policy, sentinels })).toEqual(['passes']);
  });
});

test.each([
  ['an image by tag', MANIFEST('registry.example/clinic:2', ONE, 1400), ['digest-pinned deploy/red.toml:2']],
  [
    'two process types',
    MANIFEST(PINNED, 'process = ["a", "b"]\nmemory-mb = 256', 1400),
    ['one-process-type deploy/red.toml:5'],
  ],
  [
    'two process types in a text',
    MANIFEST(PINNED, 'process = "web, worker"\nmemory-mb = 256', 1400),
    ['one-process-type deploy/red.toml:5'],
  ],
  ['no end of memory', MANIFEST(PINNED, 'process = "web"\nmemory-mb = inf', 1400), ['memory-cap deploy/red.toml:6']],
  ['no memory cap', MANIFEST(PINNED, 'process = "web"', 1400), ['memory-cap deploy/red.toml:4']],
  ['a large MTU', MANIFEST(PINNED, ONE, 1500), ['tunnel-mtu deploy/red.toml:9']],
])('platform-locked: %s is found', async (_, text, expected) => {
  expect(await failing('platform-locked', { files: { 'deploy/red.toml': text } })).toEqual(expected);
});

test.each([
  'release:\n  image: clinic\n',
  '"release": {}\n',
  'Release:\n',
  '- image: clinic\n',
  '[{"image": "clinic"}]\n',
])('platform-locked: a manifest in another language is found: %j', async (text) => {
  const files = { 'deploy/red.yaml': text };
  expect(await failing('platform-locked', { files, sentinel: 'manifest-in-toml' })).toEqual([
    expect.stringMatching(/^manifest-in-toml deploy\/red\.yaml:1\b/),
  ]);
});
