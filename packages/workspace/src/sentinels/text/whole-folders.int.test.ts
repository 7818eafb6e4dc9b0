// Whether folders are searched as a whole or each file is named to the engine, and whether lines are kept or not: what comes
// out is the same.
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { expect, test } from 'vitest';
import type { TextSentinel } from '@decisis/core';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { textSentinel } from '../../../test/text-sentinel.ts';
import { NO_CACHE, openCache } from '../../cache/answer-cache.ts';
import { workingTreeView } from '../../files/working-tree-view.ts';
import { runText, type TextOptions } from './run-text.ts';

const SENTINELS = ['crane', 'buoy'].map((pattern) => textSentinel({ id: pattern, patterns: [pattern] }));
const MB = 1024 * 1024;
const OLD = new Date('2026-01-05T10:00:00Z');

async function found(
  root: string,
  options: TextOptions = {},
  isListed = true,
  sentinels = SENTINELS,
): Promise<string[]> {
  const view = workingTreeView(root, { documentBytes: 1000, exclude: [], hidden: [] });
  const [paths, leftOut] = [view.paths(), view.leftOut?.() ?? []];
  const listing = isListed ? { paths, leftOut } : undefined;
  const results = await runText(root, sentinels, () => paths, { mostBytes: 1000, ...options, listing });
  return results.map(({ outcome }) => {
    if (outcome.kind === 'unobserved') return `unobserved: ${outcome.reason}`;
    if (outcome.kind !== 'fail') return outcome.kind;
    return outcome.matches.map(({ path, line }) => `${path}:${line}`).join(' ');
  });
}

/** What every way of looking finds; fails when two of them differ. */
async function foundAnyhow(root: string, options: TextOptions = {}): Promise<string[]> {
  const folder = join(temporaryTree(), 'cache');
  const kept = async (isListed: boolean): Promise<string[]> => {
    const cache = openCache({ DECISIS_CACHE_DIR: folder }, root);
    const result = await found(root, { ...options, cache, program: 'test' }, isListed);
    await cache.close();
    return result;
  };
  const named = await found(root, { ...options, cache: NO_CACHE }, false);
  expect(await found(root, options)).toEqual(named);
  for (const isListed of [true, true, false]) expect(await kept(isListed)).toEqual(named);
  return named;
}

test('what is ignored, linked or left out is not looked at, however folders are handed over', async () => {
  const root = temporaryTree({
    '.gitignore': 'made/\n',
    'pier/a.txt': 'crane\n',
    'pier/made/b.txt': 'buoy\n',
    'pier/node_modules/c.txt': 'buoy\n',
    'quay/deep/d.txt': 'x\ncrane\n',
  });
  symlinkSync('a.txt', join(root, 'pier/link.txt'));
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git/config'), 'buoy\n');
  expect(await foundAnyhow(root)).toEqual(['pier/a.txt:1 quay/deep/d.txt:2', 'pass']);
});

test('a file in a whole folder that is too large is told, and the others are looked at', async () => {
  const root = temporaryTree({ 'pier/a.txt': 'crane\n', 'pier/b.txt': 'buoy\n'.repeat(500) });
  const reason = 'unobserved: one file could not be read: pier/b.txt (it has more than 1000 bytes)';
  expect(await foundAnyhow(root)).toEqual(['pier/a.txt:1', reason]);
});

test('a file that is too large beside something that is left out, so that it is named, is not looked at', async () => {
  const root = temporaryTree({
    'pier/a.txt': 'crane\n',
    'pier/b.txt': 'buoy\n'.repeat(500),
    'large.txt': 'x'.repeat(2000),
  });
  symlinkSync('a.txt', join(root, 'pier/link.txt'));
  const reason = 'it has more than 1000 bytes';
  expect(await foundAnyhow(root)).toEqual([
    'pier/a.txt:1',
    `unobserved: 2 files could not be read: large.txt (${reason}), pier/b.txt (${reason})`,
  ]);
  // Also for a pattern that is tried without the engine.
  const [buoy] = SENTINELS.slice(1);
  const alone = [{ ...(buoy as TextSentinel), patterns: ['\\01|buoy'] }];
  for (const isListed of [true, false])
    expect(await found(root, {}, isListed, alone)).toEqual([
      `unobserved: 2 files could not be read: large.txt (${reason}), pier/b.txt (${reason})`,
    ]);
});

test('files of hundreds of megabytes and of gigabytes are not looked at, and the others are, in each run', async () => {
  const files = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`pier/${at % 7}/${at}.txt`, 'x\n']));
  const root = temporaryTree({ ...files, 'quay/a.txt': 'crane\n', 'big.bin': '', 'huge.bin': '', 'long.txt': '' });
  for (const [name, size] of [
    ['big.bin', 600 * MB],
    ['huge.bin', 2200 * MB],
    ['long.txt', 30 * MB],
  ] as const) {
    truncateSync(join(root, name), size);
    appendFileSync(join(root, name), 'buoy\n');
  }
  for (const path of Object.keys(files)) utimesSync(join(root, path), OLD, OLD);
  const sizes = 'big.bin (it has more than 32 MB), huge.bin (it has more than 32 MB)';
  const open = `unobserved: 2 files could not be read: ${sizes}`;
  expect(await foundAnyhow(root, { mostBytes: 32 * MB })).toEqual(['quay/a.txt:1', 'long.txt:1']);
  truncateSync(join(root, 'long.txt'), 0);
  expect(await foundAnyhow(root, { mostBytes: 32 * MB })).toEqual(['quay/a.txt:1', open]);
});

test('a line that is longer than any file may be is not held, and its file is told', async () => {
  const root = temporaryTree({ 'pier/a.txt': 'crane\n', 'pier/b.txt': 'x\n', 'pier/c.txt': 'buoy\n' });
  const bin = temporaryTree();
  const path = join(bin, 'rg.sh');
  // It grows after its size was asked for.
  const grow = `[ -e ${bin}/grown ] || { : > ${bin}/grown; printf '%0200000d buoy\\n' 0 > '${root}/pier/b.txt'; }`;
  writeFileSync(path, `#!/bin/sh\n${grow}\nexec ${rgPath} "$@"\n`);
  chmodSync(path, 0o755);
  const sentinels = ['0{9} buoy', 'crane'].map((pattern) => ({
    ...(SENTINELS[0] as TextSentinel),
    patterns: [pattern],
  }));
  expect(await found(root, { engine: path }, false, sentinels)).toEqual([
    expect.stringMatching(/^unobserved: one file could not be read: pier\/b\.txt \(it has a line of more than/),
    'pier/a.txt:1',
  ]);
  expect(await found(root, { engine: path, mostBytes: 300_000 }, false, sentinels)).toEqual([
    'pier/b.txt:1',
    'pier/a.txt:1',
  ]);
});

test('many files of a first run are searched before they are looked at, and known to the next', async () => {
  const files = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`pier/${at % 7}/${at}.txt`, 'x\n']));
  const root = temporaryTree({ ...files, 'quay/a.txt': 'crane\n' });
  // Files as young as these are not trusted to stay as they are.
  for (const path of Object.keys(files)) utimesSync(join(root, path), OLD, OLD);
  expect(await foundAnyhow(root)).toEqual(['quay/a.txt:1', 'pass']);
});

test('files that come or go while folders are searched are not mistaken for searched ones', async () => {
  const root = temporaryTree({ 'pier/a.txt': 'crane\n', 'pier/b.txt': 'x\n', 'pier/c.txt': 'buoy\n' });
  const bin = temporaryTree();
  const engine = (what: string): string => {
    const path = join(bin, 'rg.sh');
    writeFileSync(path, `#!/bin/sh\n${what}\nexec ${rgPath} "$@"\n`);
    chmodSync(path, 0o755);
    return path;
  };
  expect(await found(root, { engine: engine(`/bin/rm -f '${root}/pier/c.txt'`) })).toEqual([
    'pier/a.txt:1',
    'unobserved: one file could not be read: pier/c.txt (it is gone)',
  ]);
  // What came has not been asked for, and is found by the next run.
  const adding = engine(`echo buoy > '${root}/pier/new.txt'`);
  expect(await found(root, { engine: adding })).toEqual(['pier/a.txt:1', 'pass']);
  expect(await found(root)).toEqual(['pier/a.txt:1', 'pier/new.txt:1']);
});

test('a file that was away while its folder was searched is searched after all', async () => {
  const root = temporaryTree({ 'pier/a.txt': 'crane\n', 'pier/b.txt': 'x\n', 'pier/c.txt': 'buoy\n' });
  const bin = temporaryTree({
    'rg.sh': [
      '#!/bin/sh',
      `cd '${root}/pier'; away=no; [ -e ../was-away ] || { /bin/mv c.txt ../../c.$$; away=yes; }`,
      `cd ..; ${rgPath} "$@"; code=$?`,
      '[ $away = no ] || { /bin/mv ../c.$$ pier/c.txt; : > was-away; }',
      'exit $code',
    ].join('\n'),
  });
  chmodSync(join(bin, 'rg.sh'), 0o755);
  expect(await found(root, { engine: join(bin, 'rg.sh') })).toEqual(['pier/a.txt:1', 'pier/c.txt:1']);
});

test.each([
  ['does nothing and is content', '/bin/cat > /dev/null; exit 0'],
  ['does nothing and finds nothing', '/bin/cat > /dev/null; exit 1'],
  ['does not say how many files it searched', `${rgPath} "$@" | /bin/grep -a -v 'files searched'`],
  ['says that it searched fewer', `${rgPath} "$@" | /bin/sed 's/^\\([0-9]*\\) files searched/1 files searched/'`],
  ['says that it searched more', `${rgPath} "$@" | /bin/sed 's/^\\([0-9]*\\) files searched/\\19 files searched/'`],
])('an engine that %s is not trusted, and an honest one is after it', async (_, what) => {
  const root = temporaryTree({ 'pier/a.txt': 'crane\n', 'pier/b.txt': 'x\n', 'pier/c.txt': 'y\n' });
  const bin = temporaryTree({ 'rg.sh': `#!/bin/sh\n${what}\n` });
  const engine = join(bin, 'rg.sh');
  chmodSync(engine, 0o755);
  const folder = join(temporaryTree(), 'cache');
  const reason = /^unobserved: the search engine .*rg\.sh .*(?:does not say|says that it searched \d+ files)/;
  for (const isListed of [true, false]) {
    const cache = openCache({ DECISIS_CACHE_DIR: folder }, root);
    for (const told of await found(root, { engine, cache, program: 'test' }, isListed)) expect(told).toMatch(reason);
    for (const told of await found(root, { engine }, isListed)) expect(told).toMatch(reason);
    await cache.close();
  }
  const view = workingTreeView(root, { documentBytes: 1000, exclude: [], hidden: [] });
  const [result] = await runText(root, SENTINELS, () => view.paths(), { engine });
  expect(result?.outcome).toMatchObject({ hint: expect.stringContaining('npm install --save-dev') as string });
  const cache = openCache({ DECISIS_CACHE_DIR: folder }, root);
  expect(await found(root, { cache, program: 'test' })).toEqual(['pier/a.txt:1', 'pass']);
  await cache.close();
});
