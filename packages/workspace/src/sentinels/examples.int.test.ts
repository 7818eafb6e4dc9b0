import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config/read-config.ts';
import { findRepository } from '../config/find-repository.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels, tryTripwires } from './run-sentinels.ts';

const EXAMPLES = nodePath.resolve(import.meta.dirname, '../../../../examples');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function failing(example: string, red: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(nodePath.join(tmpdir(), 'decisis-example-'));
  folders.push(root);
  cpSync(nodePath.join(EXAMPLES, example), root, { recursive: true });
  for (const [path, text] of Object.entries(red)) writeFileSync(nodePath.join(root, path), text);
  const { policy } = await readConfig(findRepository(root));
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const results = await runSentinels(root, view, policy);
  return results.flatMap(({ sentinel, outcome }) => {
    if (outcome.kind === 'pass') return [];
    const places =
      outcome.kind === 'fail' ? outcome.matches.map(({ path, line }) => `${path}:${line}`) : [outcome.kind];
    return [`${sentinel.id} ${places.join(' ')}`];
  });
}

const MANIFEST = (image: string, machine: string, mtu: number): string =>
  `[release]\nimage = "${image}"\n\n[[machine]]\n${machine}\n\n[tunnel]\nmtu = ${mtu}\n`;
const PINNED = `registry.example/clinic@sha256:${'0'.repeat(64)}`;
const ONE = 'process = "web"\nmemory-mb = 256';

describe.each([
  ['registry-rewrite', ['additive-migrations migrations/0003-drop-reprint-queue.sql:1']],
  ['platform-locked', []],
])('the example %s', (example, known) => {
  test('holds, but for what an exception covers', async () => {
    expect(await failing(example)).toEqual(known);
  });

  test('A-04 each of its sentinels fails on its tripwire', async () => {
    const { policy } = await readConfig(findRepository(nodePath.join(EXAMPLES, example)));
    expect(new Set(await tryTripwires(policy))).toEqual(new Set(['fails']));
  });
});

const EXCEPTED = 'additive-migrations migrations/0003-drop-reprint-queue.sql:1';

test.each([
  [
    'app/workers/reprint.rb',
    'class LabelReprintWorker\nend\n',
    ['no-label-reprint app/workers/reprint.rb:1', EXCEPTED],
  ],
  [
    'migrations/0004-narrow.sql',
    'ALTER TABLE parcels\n  ALTER COLUMN depot TYPE varchar(9);\n',
    [`${EXCEPTED} migrations/0004-narrow.sql:2`],
  ],
  [
    'inventory/scripts.toml',
    '[[script]]\nname = "close-day"\ndisposition = "keep"\n',
    [EXCEPTED, 'script-dispositions inventory/scripts.toml:1'],
  ],
])('registry-rewrite: %s that departs is found', async (path, text, expected) => {
  expect(await failing('registry-rewrite', { [path]: text })).toEqual(expected);
});

test.each([
  ['an image by tag', MANIFEST('registry.example/clinic:2', ONE, 1400), ['digest-pinned deploy/red.toml:2']],
  [
    'two process types',
    MANIFEST(PINNED, 'process = ["a", "b"]\nmemory-mb = 256', 1400),
    ['one-process-type deploy/red.toml:5'],
  ],
  ['no memory cap', MANIFEST(PINNED, 'process = "web"', 1400), ['memory-cap deploy/red.toml:4']],
  ['a large MTU', MANIFEST(PINNED, ONE, 1500), ['tunnel-mtu deploy/red.toml:9']],
])('platform-locked: %s is found', async (_, text, expected) => {
  expect(await failing('platform-locked', { 'deploy/red.toml': text })).toEqual(expected);
});

test('platform-locked: a manifest in another language is found', async () => {
  expect(await failing('platform-locked', { 'deploy/red.yaml': 'release:\n  image: clinic\n' })).toEqual([
    'manifest-in-toml deploy/red.yaml:1',
  ]);
});
