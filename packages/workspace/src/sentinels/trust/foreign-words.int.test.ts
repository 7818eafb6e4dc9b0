import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { foreignWord } from './foreign-words.ts';

const FILES = { 'tools/a.js': 'a\n', 'tools/sub/b.py': 'b\n', 'top.sh': 'top\n' };
const baseOf = (files: Readonly<Record<string, string>>) => ({
  paths: () => Object.keys(files),
  text: (path: string) => files[path],
});
const wordIn = (root: string, ...words: readonly string[]) => foreignWord(['sh', ...words], root, baseOf(FILES));

test('what is as the base has it may be named, and what names nothing of the repository', () => {
  const root = temporaryTree(FILES);
  for (const word of [
    'tools/a.js',
    'tools',
    'top.sh',
    '.',
    '--x=tools/a',
    '-rtools/a.js',
    'tools.sub.b',
    'audit',
    '/etc',
    '..',
  ])
    expect(wordIn(root, '--quiet', word), word).toBeUndefined();
});

test.each([
  'tools/a.js',
  './tools/../tools/a',
  'tools',
  '.',
  '--x=tools',
  '-rtools/a.js',
  'tools.a',
  '. tools/a.js; b',
  'file:tools/a.js',
])('a file that differs is found behind %j', (word) => {
  const root = temporaryTree({ ...FILES, 'tools/a.js': 'other\n' });
  expect(wordIn(root, '--quiet', word)).toEqual({ word, path: 'tools/a.js' });
});

test('bytes that are no text, files that nobody knew, files that are gone and links are not as they were', () => {
  const bytes = temporaryTree({ ...FILES, 'tools/a.js': Buffer.from([0xff, 0x61, 0x0a]) });
  expect(wordIn(bytes, 'tools/a.js')?.path).toBe('tools/a.js');
  const added = temporaryTree({ ...FILES, 'tools/node_modules/x/index.js': '' });
  expect(wordIn(added, 'tools/a.js')?.path).toBe('tools/node_modules/x/index.js');
  const { 'tools/sub/b.py': _, ...fewer } = FILES;
  expect(wordIn(temporaryTree(fewer), 'tools/a.js')?.path).toBe('tools/sub/b.py');
  const outside = temporaryTree({ 'a.js': 'a\n' });
  const linked = temporaryTree({ 'top.sh': 'top\n' });
  symlinkSync(outside, join(linked, 'tools'));
  expect(wordIn(linked, 'tools/a.js')?.path).toBe('tools/a.js');
  expect(wordIn(linked, 'tools')?.path).toBe('tools');
});
