import { expect, test } from 'vitest';
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

async function runOn(
  files: Readonly<Record<string, string>>,
  ...sentinels: ReadonlyArray<Readonly<Record<string, unknown>>>
) {
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

test('A-05 a glob or a path class without files is never green, beside others that have some', async () => {
  const tree = { 'src/a.ts': 'buoy\n', 'library/b.ts': 'crane\n', 'data.json': '{ "a": 1 }', 'paper.md': 'a buoy\n' };
  const files = (...include: readonly string[]) => ({ classes: ['code'], include, exclude: [] });
  const lib = { files: files('lib/**') };
  const outcomes = await runOn(
    tree,
    lib,
    { ...lib, patterns: ['buoy'] },
    // What is asked for was found already, or too much of it.
    { ...lib, kind: 'present', patterns: ['buoy'] },
    { ...lib, kind: 'present' },
    { ...lib, kind: 'count', patterns: ['buoy'], least: 1 },
    { ...lib, kind: 'count', patterns: ['buoy'], least: 1, most: 1 },
    { files: files('lib') },
    { files: files('library/*.md', 'lib') },
    { files: files('src/**') },
    { files: { classes: [], include: ['data.json', 'lib/**'], exclude: [] }, kind: 'data', path: 'a', exists: true },
    {
      files: { classes: [], include: ['*.md', 'lib/**'], exclude: [] },
      kind: 'mention',
      mentions: ['buoy'],
      omits: [],
    },
  );
  expect(outcomes.map((one) => one.kind)).toEqual(
    'unobserved fail pass unobserved pass unobserved unobserved unobserved pass unobserved unobserved'.split(' '),
  );
  expect(outcomes[0]).toMatchObject({
    reason: 'one place could not be looked at: lib/** (no file matches it)',
    hint: 'correct "lib/**" in its "paths", or take it out',
  });
  expect(outcomes[1]).toMatchObject({ open: { missedTotal: 1 } });
  expect(outcomes[7]).toMatchObject({ missedTotal: 2 });
});
