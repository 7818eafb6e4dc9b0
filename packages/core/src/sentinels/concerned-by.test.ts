import { expect, test } from 'vitest';
import { isConcernedBy } from './concerned-by.ts';

const CLASSES = [{ name: 'code', include: ['app/**', 'lib/*.ts'], exclude: ['app/made/**'] }];
const gap = (path: string, isFolder: boolean, leadsTo?: string) => ({
  path,
  isFolder,
  reason: 'it is a symbolic link',
  hint: 'put the file itself there',
  ...(leadsTo === undefined ? {} : { leadsTo }),
});

test.each([
  ['src/**', 'src', true],
  ['src/**', 'src/deep/er', true],
  ['src/**', 'srcs', false],
  ['src/**', '', true],
  ['**/*.ts', 'anything', true],
  ['src/*.ts', 'src', true],
  ['src/*.ts', 'src/deep', false],
  ['src/*.ts', 'src/deep.ts', false],
  ['src/*/a.ts', 'src/deep', true],
  ['src/**/a/*.ts', 'src/deep', true],
  ['./src/**', 'src/deep', true],
  ['{src,app}/*/x', 'app/y', true],
  ['src/a.ts', 'src', true],
  ['src/a.ts', 'src/a.ts', false],
])('%s may look below the folder "%s": %s', (include, folder, expected) => {
  const files = { classes: [], include: [include], exclude: [] };
  expect(isConcernedBy(files, [], gap(folder, true), () => false)).toBe(expected);
});

test.each([
  [['src/deep/**'], false],
  [['src/**'], false],
  [['**'], false],
  [['src/deep/*'], true],
  [['**/*.ts'], true],
  [['src/deep'], true],
  [['src/deep/*/**'], true],
])('what %j takes out of src/deep leaves something: %s', (exclude, expected) => {
  const files = { classes: [], include: ['src/**'], exclude };
  expect(isConcernedBy(files, [], gap('src/deep', true), () => false)).toBe(expected);
});

test('what takes everything out leaves nothing at the root', () => {
  const told = (...exclude: readonly string[]): boolean =>
    isConcernedBy({ classes: [], include: ['**'], exclude }, [], gap('', true), () => false);
  expect([told(), told('**'), told('*'), told('src/**'), told('*/**')]).toEqual([true, false, true, true, true]);
});

test('classes count with what they take out, and files by their own paths', () => {
  const files = { classes: ['code'], include: [], exclude: [] };
  const told = (path: string, isFolder: boolean): boolean =>
    isConcernedBy(files, CLASSES, gap(path, isFolder), () => false);
  expect([told('app/x', true), told('app/made', true), told('app/made/x', true)]).toEqual([true, false, false]);
  expect([told('lib/a.ts', false), told('lib/a.md', false), told('app/made/a.ts', false)]).toEqual([
    true,
    false,
    false,
  ]);
  const others = { classes: ['tests'], include: [], exclude: [] };
  expect(isConcernedBy(others, CLASSES, gap('app/x', true), () => false)).toBe(false);
});

test('a link to a file is no matter where that one is looked at', () => {
  const files = { classes: [], include: ['src/**'], exclude: ['src/old/**'] };
  const told = (leadsTo: string): boolean =>
    isConcernedBy(files, [], gap('src/link.ts', false, leadsTo), (path) => path !== 'src/gone.ts');
  expect(told('src/a.ts')).toBe(false);
  for (const other of ['src/gone.ts', 'src/old/a.ts', 'other/a.ts']) expect(told(other)).toBe(true);
});
