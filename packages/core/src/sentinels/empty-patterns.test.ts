import { expect, test } from 'vitest';
import { emptyPatterns, takenOut } from './empty-patterns.ts';

const CLASSES = [
  { name: 'code', include: ['src/**', 'lib/**'], exclude: ['**/*.test.ts', 'none/**'] },
  { name: 'papers', include: ['docs/**'], exclude: [] },
];

const empty = (files: { classes?: string[]; include?: string[]; exclude?: string[] }, paths: readonly string[]) =>
  emptyPatterns({ classes: [], include: [], exclude: [], ...files }, CLASSES, { paths, gaps: [] }).map(
    ({ path, reason, hint }) => `${path}: ${reason}; ${hint ?? ''}`,
  );

const OF_LIB =
  'lib/**: no file of the path class "code" matches it; correct "lib/**" in the path class "code", or take it out';

test('each glob of a path class and of its own that no file matches is told, beside others that some match', () => {
  const paths = ['src/a.ts', 'docs/b.md'];
  expect(empty({ classes: ['code', 'papers'] }, paths)).toEqual([OF_LIB]);
  expect(empty({ classes: ['papers'], include: ['src/**', 'tools/*.ts'] }, paths)).toEqual([
    'tools/*.ts: no file matches it; correct "tools/*.ts" in its "paths", or take it out',
  ]);
});

test('an ending that no file has is no matter beside others of the same list, and the whole of a list is', () => {
  const paths = ['src/a.ts', 'docs/b.md'];
  expect(empty({ include: ['**/*.ts', '**/*.tsx'] }, paths)).toEqual([]);
  expect(empty({ include: ['src/**', '**/*.sql', 'lib/**/*.ts'] }, paths)).toHaveLength(1);
  expect(empty({ classes: ['papers'], include: ['**/*.sql'] }, paths)).toHaveLength(1);
  expect(empty({ include: ['src/*.ts', 'src/*.tsx'] }, paths)).toEqual([]);
  expect(empty({ include: ['src/*.ts', 'lib/*.tsx'] }, paths)).toHaveLength(1);
  expect(empty({ include: ['src/**', '**/migrations/**'] }, paths)).toHaveLength(1);
  expect(empty({ include: ['src/**', '**/Makefile'] }, paths)).toHaveLength(1);
});

test('a folder without stars is told how its files are named', () => {
  expect(empty({ include: ['src/**', 'docs', 'lib/'] }, ['src/a.ts', 'docs/b.md'])).toEqual([
    'docs: no file matches it; write "docs/**" in its "paths" for the files of that folder',
    'lib/: no file matches it; correct "lib/" in its "paths", or take it out',
  ]);
});

test('files that a class takes out are none of it, and what takes out nothing is no matter', () => {
  expect(empty({ classes: ['code'] }, ['src/a.ts', 'lib/a.test.ts'])).toEqual([
    'lib/**: the "exclude" of the path class "code" takes all files that match it; correct the "exclude" of the path class "code", or take "lib/**" out',
  ]);
  expect(empty({ classes: ['code'], exclude: ['other/**'] }, ['src/a.ts', 'lib/a.ts'])).toEqual([]);
});

test('files of a class that only the sentinel takes out are there, and those of its own globs are not', () => {
  const paths = ['src/a.ts', 'lib/a.ts'];
  expect(empty({ classes: ['code'], exclude: ['lib/**'] }, paths)).toEqual([]);
  expect(empty({ include: ['src/**', 'lib/**'], exclude: ['lib/**'] }, paths)).toEqual([
    'lib/**: its "exclude" takes all files that match it; correct its "exclude", or take "lib/**" out',
  ]);
});

test('where all files are taken out, it is told by what', () => {
  const why = (files: { classes?: string[]; include?: string[]; exclude?: string[] }, paths: readonly string[]) =>
    takenOut({ classes: [], include: [], exclude: [], ...files }, CLASSES, paths);
  expect(why({ classes: ['code'] }, ['src/a.test.ts', 'docs/b.md'])).toEqual({
    reason: 'it looks at no file: the "exclude" of the path class "code" takes all that its classes and paths match',
    hint: 'correct the "exclude" of the path class "code"',
  });
  expect(why({ classes: ['code'], exclude: ['src/**'] }, ['src/a.ts'])?.hint).toBe('correct its "exclude"');
  expect(why({ include: ['src/**'], exclude: ['src/**'] }, ['src/a.ts'])?.hint).toBe('correct its "exclude"');
  expect(why({ classes: ['code'], exclude: ['lib/**'] }, ['src/a.test.ts', 'lib/a.ts'])?.hint).toBe(
    'correct its "exclude" and the "exclude" of the path class "code"',
  );
  expect(why({ classes: ['code'] }, ['docs/b.md'])).toBeUndefined();
});

test('a sentinel without any file has an answer of its own', () => {
  expect(empty({ classes: ['code'], include: ['x'] }, ['docs/b.md'])).toEqual([]);
});

test('a glob is not empty where nobody could look', () => {
  const files = { classes: ['code'], include: [], exclude: [] };
  const gap = { reason: 'it is a symbolic link', hint: 'put the file there' };
  const of = (path: string, isFolder: boolean) =>
    emptyPatterns(files, CLASSES, { paths: ['src/a.ts'], gaps: [{ ...gap, path, isFolder }] });
  expect(of('lib/a.ts', false)).toEqual([]);
  expect(of('lib', true)).toEqual([]);
  expect(of('tools', true)).toHaveLength(1);
});
