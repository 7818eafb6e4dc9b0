import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { expect, test } from 'vitest';
import type { TextSentinel } from '@decisis/core';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { textSentinel } from '../../../test/text-sentinel.ts';
import { openCache } from '../../cache/answer-cache.ts';
import { runText } from './run-text.ts';

const OLD = new Date('2026-01-05T10:00:00Z');

const sentinelOf = (pattern: string): TextSentinel => textSentinel({ id: pattern, patterns: [pattern] });

/** A tree and a cache; `run` tells the lines that were found, and whether all of it was known. */
function harbour(files: Readonly<Record<string, string>>) {
  const root = temporaryTree(files);
  const folder = join(temporaryTree(), 'cache');
  const run = async (patterns = ['crane', 'buoy'], engine: string | undefined = rgPath) => {
    const cache = openCache({ DECISIS_CACHE_DIR: folder }, root);
    const paths = readdirSync(root).toSorted();
    const results = await runText(root, patterns.map(sentinelOf), () => paths, { cache, program: 'test', engine });
    await cache.close();
    const found = results.map(({ outcome }) =>
      outcome.kind === 'fail' ? outcome.matches.map(({ path, line }) => `${path}:${line}`).join(' ') : outcome.kind,
    );
    return { found, isKnown: results.every(({ fromCache }) => fromCache) };
  };
  return { root, folder, run };
}

test('what did not change is not searched again, even by a run right after it was written', async () => {
  const { run } = harbour({ 'a.txt': 'crane\n', 'b.txt': 'x\n' });
  expect(await run()).toEqual({ found: ['a.txt:1', 'pass'], isKnown: false });
  // Files as young as these are hashed until their stamps can be trusted.
  await run();
  expect(await run(undefined, '/nowhere/rg')).toEqual({ found: ['a.txt:1', 'pass'], isKnown: true });
});

test('a change is seen, whatever it keeps of size and time', async () => {
  const { root, run } = harbour({ 'a.txt': 'crane\n', 'b.txt': 'x\n' });
  for (const content of ['crane\n', 'buoys\n', 'barge\n', 'crane\n']) {
    writeFileSync(join(root, 'a.txt'), content);
    utimesSync(join(root, 'a.txt'), OLD, OLD);
    const { found } = await run();
    expect(found).toEqual([content === 'crane\n' ? 'a.txt:1' : 'pass', content === 'buoys\n' ? 'a.txt:1' : 'pass']);
  }
});

test('a content that was seen before is known again, in whatever file', async () => {
  const { root, run } = harbour({ 'a.txt': 'crane\n', 'b.txt': 'x\n' });
  await run();
  await run();
  writeFileSync(join(root, 'c.txt'), 'crane\n');
  rmSync(join(root, 'a.txt'));
  expect(await run(undefined, '/nowhere/rg')).toEqual({ found: ['c.txt:1', 'pass'], isKnown: true });
});

test('few files that changed are read without the engine, and tell the same', async () => {
  const { root, run } = harbour({ 'a.txt': 'crane\n', 'b.txt': 'x\n', 'c.txt': 'x\n' });
  await run();
  writeFileSync(join(root, 'b.txt'), Buffer.from('\ufeffx\r\nbuoy\r\n', 'utf16le'));
  writeFileSync(join(root, 'c.txt'), Buffer.from([0xff, 0, 0x62, 0x75, 0x6f, 0x79, 10]));
  expect(await run(undefined, '/nowhere/rg')).toEqual({ found: ['a.txt:1', 'b.txt:2 c.txt:1'], isKnown: false });
  expect(await run(undefined, '/nowhere/rg')).toEqual({ found: ['a.txt:1', 'b.txt:2 c.txt:1'], isKnown: true });
});

test('a pattern that does not compile is told by every run', async () => {
  const { root, run } = harbour({ 'a.txt': 'crane\n' });
  const told = { found: ['unobserved', 'a.txt:1'], isKnown: false };
  expect([await run(['a(', 'crane']), await run(['a(', 'crane'])]).toEqual([told, told]);
  expect(await run(['crane', '[z-a]'])).toEqual({ found: ['a.txt:1', 'unobserved'], isKnown: false });
  rmSync(join(root, 'a.txt'));
  expect((await run(['a(', 'crane'])).found).toEqual(['unobserved', 'unobserved']);
});

test('other patterns are another matter', async () => {
  const { run } = harbour({ 'a.txt': 'crane\n' });
  await run();
  expect(await run(['x', 'cra'])).toEqual({ found: ['pass', 'a.txt:1'], isKnown: false });
  expect(await run(['buoy', 'crane'])).toMatchObject({ found: ['pass', 'a.txt:1'] });
});

test('a damaged entry is searched over', async () => {
  const { folder, run } = harbour({ 'a.txt': 'crane\n' });
  await run();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(path, Buffer.alloc(statSync(path).size, 'crane'));
  }
  expect(await run()).toEqual({ found: ['a.txt:1', 'pass'], isKnown: false });
});

test('runs side by side each find everything', async () => {
  const { root, run } = harbour({ 'a.txt': 'crane\n', 'b.txt': 'buoy\n' });
  const runs = await Promise.all([run(), run(), run(['tug', 'buoy'])]);
  expect(runs.map(({ found }) => found)).toEqual([
    ['a.txt:1', 'b.txt:1'],
    ['a.txt:1', 'b.txt:1'],
    ['pass', 'b.txt:1'],
  ]);
  writeFileSync(join(root, 'a.txt'), 'none\n');
  expect((await run()).found).toEqual(['pass', 'b.txt:1']);
});
