import { expect, test } from 'vitest';
import { segmentGlob } from './glob.ts';
import { plainGlob } from './plain-glob.ts';

const NAMES = ['a', 'b.ts', '.ts', 'ts', 'a.ts', '**', ''];
const PATHS = [
  ...NAMES,
  ...NAMES.flatMap((left) => NAMES.map((right) => `${left}/${right}`)),
  ...NAMES.flatMap((left) => NAMES.map((right) => `a/${left}/${right}`)),
];
const GLOBS = ['**', '**/*', '**/*.ts', 'a/**', 'a/a/**', 'a/**/*.ts', 'a/**/*ts', 'a', 'a/b.ts', 'a.ts/**/*a', './a'];

test.each(GLOBS)('%s by comparing texts matches what it matches by its segments', (glob) => {
  const plain = plainGlob(glob);
  const matches = segmentGlob(glob);
  expect(PATHS.filter((path) => plain?.(path))).toEqual(PATHS.filter((path) => matches(path)));
});

test.each(['', '/a', 'a/', 'a//b', '*', '*.ts', 'a*/**', '**/a', '**/**', '**/*a*', 'a/[b]', 'a/\\b', '**/b/*.ts'])(
  '%s is no matter of comparing texts',
  (glob) => {
    expect(plainGlob(glob)).toBeUndefined();
  },
);
