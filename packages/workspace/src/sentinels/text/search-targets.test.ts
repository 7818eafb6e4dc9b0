import { expect, test } from 'vitest';
import { searchTargets } from './search-targets.ts';

const PATHS = [
  'a.ts',
  'docs/one.md',
  'src/a.ts',
  'src/b.ts',
  'src/deep/c.ts',
  'src/deep/d.md',
  'src_old/e.ts',
].toSorted();

const targets = (leftOut: readonly string[], wanted: (path: string) => boolean = () => true): readonly string[] =>
  searchTargets({ paths: PATHS, leftOut }, PATHS.filter(wanted));

test('a folder in which every file is wanted and nothing else stands is handed over as a whole, the root never', () => {
  expect(targets([])).toEqual(['a.ts', 'docs', 'src', 'src_old']);
});

test('what is left out at whatever depth takes the folders above it apart', () => {
  expect(targets(['src/deep/node_modules'])).toEqual([
    'a.ts',
    'docs',
    'src/a.ts',
    'src/b.ts',
    'src/deep/c.ts',
    'src/deep/d.md',
    'src_old',
  ]);
  expect(targets(['src/link'])).toEqual(['a.ts', 'docs', 'src/a.ts', 'src/b.ts', 'src/deep', 'src_old']);
  // A folder that is left out itself holds nothing that is wanted.
  expect(targets(['vendor', 'src_old.txt'])).toEqual(['a.ts', 'docs', 'src', 'src_old']);
});

test('a folder that was left out but for a file is not handed over', () => {
  const paths = ['made/kept.ts', 'src/a.ts'];
  expect(searchTargets({ paths, leftOut: ['made'] }, paths)).toEqual(['made/kept.ts', 'src']);
});

test('a file that is not wanted takes the folders above it apart', () => {
  expect(targets([], (path) => path.endsWith('.ts'))).toEqual([
    'a.ts',
    'src/a.ts',
    'src/b.ts',
    'src/deep/c.ts',
    'src_old',
  ]);
  expect(targets([], (path) => path.startsWith('src/'))).toEqual(['src']);
});

test('a name that is no text is not told by its folder, for several files can have it', () => {
  expect(searchTargets({ paths: ['a/b\ufffd', 'a/c'], leftOut: [] }, ['a/b\ufffd', 'a/c'])).toEqual([
    'a/b\ufffd',
    'a/c',
  ]);
});

test('few files of many are handed over by name', () => {
  const many = Array.from({ length: 100 }, (_, at) => `src/${100 + at}.ts`);
  expect(searchTargets({ paths: ['one/a.ts', ...many], leftOut: [] }, ['one/a.ts'])).toEqual(['one/a.ts']);
});
