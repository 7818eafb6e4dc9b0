import { expect, test } from 'vitest';
import type { TextSentinel } from '@decisis/core';
import { DEFAULT_POLICY } from '@decisis/core';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { textSentinel } from '../../test/text-sentinel.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels } from './run-sentinels.ts';

const BASE = textSentinel({
  files: { classes: ['code'], include: [], exclude: [] },
  patterns: ['\\bcrane\\b'],
  tripwire: 'a crane',
});

async function runOn(files: Readonly<Record<string, string>>, ...sentinels: ReadonlyArray<Partial<TextSentinel>>) {
  const root = temporaryTree(files);
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: [], hidden: [] });
  const pathClasses = [{ name: 'code', include: ['src/**'], exclude: ['src/old/**'] }];
  const policy = {
    ...DEFAULT_POLICY,
    pathClasses,
    sentinels: sentinels.map((one, index) => ({ ...BASE, id: `S${index + 1}`, ...one })),
  };
  return (await runSentinels(root, view, policy)).map(({ outcome, looked }) => ({ ...outcome, looked }));
}

test('a match is told at file, line and column; other classes are not looked at', async () => {
  const files = { 'src/a.ts': 'ok\n  one crane\n', 'src/old/b.ts': 'crane\n', 'docs/c.md': 'crane\n' };
  expect(await runOn(files, {})).toEqual([
    {
      kind: 'fail',
      detail: 'one line matches what must be absent',
      count: 1,
      looked: 1,
      matches: [{ path: 'src/a.ts', line: 2, column: 7, excerpt: '  one crane' }],
    },
  ]);
});

test('one pass serves all sentinels, and a line belongs to those whose pattern it matches', async () => {
  const files = { 'src/a.ts': 'crane\nbuoy\n' };
  const kinds = await runOn(
    files,
    { patterns: ['crane'] },
    { patterns: ['buoy'], kind: 'present' },
    { patterns: ['tug'], kind: 'present' },
    { patterns: ['crane|buoy'], kind: 'count', least: 2, most: 2 },
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['fail', 'pass', 'fail', 'pass']);
});

test('A-05 a sentinel without files could not observe, which is never a pass', async () => {
  const [result] = await runOn({ 'docs/c.md': 'x\n' }, {});
  expect(result?.kind).toBe('unobserved');
});
