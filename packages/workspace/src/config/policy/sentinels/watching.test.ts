import { expect, test } from 'vitest';
import { readSentinels } from './read-sentinels.ts';
import type { RawSentinel } from './sentinel-table.ts';

const BASE = {
  id: 'S1',
  decision: 'D-1',
  statement: 'nobody has code for the crane',
  kind: 'count',
  patterns: ['crane'],
  paths: ['src/**'],
};

const read = (own: Readonly<Record<string, unknown>>) =>
  readSentinels([{ ...BASE, ...own } satisfies RawSentinel], {
    known: [],
    decision: undefined,
    classes: [],
    path: 'decisis.toml',
  });

test('a sentinel reopens its decision when it says so, until a day when it names one', () => {
  expect(read({ least: 1 }).sentinels[0]?.reopens).toBeUndefined();
  expect(read({ least: 1, reopens: true }).sentinels[0]?.reopens).toEqual({ expires: undefined });
  expect(read({ least: 1, reopens: true, expires: '2026-12-31' }).sentinels[0]?.reopens).toEqual({
    expires: '2026-12-31',
  });
});

test('a figure stands in place of bounds', () => {
  expect(read({ figure: 'cranes' }).sentinels).toMatchObject([{ figure: { of: 'cranes' }, least: undefined }]);
});

test.each([
  [{ least: 1, expires: '2026-12-31' }, 'has a day on which it expires, and reopens nothing'],
  [{ least: 1, reopens: true, expires: '2026-02-31' }, 'has "2026-02-31", which is no day'],
  [{ least: 1, reopens: true, expires: 'soon' }, expect.stringContaining('soon')],
  [{ figure: 'cranes', most: 3 }, 'has a "count" with bounds and a figure'],
  [{}, 'has a "count" without bounds'],
  [{ least: 0 }, 'has a "least" of 0 and no "most", which every number is'],
  [{ least: 5, most: 2 }, 'has a "least" of 5 above its "most" of 2'],
])('%j is refused', (own, problem) => {
  expect(read(own).problems.map((one) => one.problem)).toEqual([problem]);
});

test('values that are to be between two numbers are refused when none is', () => {
  const { patterns: _, ...base } = BASE;
  const problemsOf = (minimum: number, maximum: number) =>
    readSentinels([{ ...base, kind: 'data', path: 'a', minimum, maximum } as RawSentinel], {
      known: [],
      decision: undefined,
      classes: [],
      path: 'decisis.toml',
    }).problems.map((one) => one.problem);
  expect(problemsOf(2, 2)).toEqual([]);
  expect(problemsOf(5, 2)).toEqual(['has a "minimum" of 5 above its "maximum" of 2']);
});

test('a part of a grammar for which no word is listed is refused, for no name has it', () => {
  const { patterns: _, ...base } = BASE;
  const problemsOf = (a: readonly string[]) =>
    readSentinels([{ ...base, kind: 'names', pattern: 'x', grammar: '<a>.<b>', parts: { a } } as RawSentinel], {
      known: [],
      decision: undefined,
      classes: [],
      path: 'decisis.toml',
    }).problems.map((one) => one.problem);
  expect(problemsOf(['north'])).toEqual([]);
  expect(problemsOf([])).toEqual(['has no words for "<a>"']);
});
