import { expect, test } from 'vitest';
import { readSentinels } from './read-sentinels.ts';
import type { RawSentinel } from './sentinel-table.ts';

const BASE = {
  id: 'S1',
  decision: 'D-1',
  statement: 'the tide is asked for with a limit',
  kind: 'ast',
  language: 'typescript',
  pattern: 'askTide($H)',
  paths: ['src/**'],
};

const read = (...raw: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
  readSentinels(raw as unknown as readonly RawSentinel[], {
    known: [],
    decision: undefined,
    path: 'decisis.toml',
    classes: ['code'],
  });

const problemsOf = (...own: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
  read(...own.map((one) => ({ ...BASE, ...one }))).problems.map(
    ({ path, problem }) => `${path.slice(1).join('.')} ${problem}`,
  );

test('what is not said has a default', () => {
  expect(read(BASE).sentinels).toMatchObject([{ kind: 'ast', demand: 'absent', rule: undefined, least: undefined }]);
});

test.each([
  [{ language: 'klingon' }, /^0\.language /],
  [{ pattern: undefined }, /^0 has an "ast" that looks for nothing$/],
  [{ pattern: 'a'.repeat(2001) }, /^0\.pattern has a pattern of 2001 characters$/],
  [{ rule: { has: { kinds: 'a' } } }, /^0\.rule\.has\.kinds has a rule of which "rule\.has\.kinds" is a key/],
  [{ demand: 'count' }, /^0 has an "ast" that counts without bounds$/],
  [{ least: 1 }, /^0 has bounds on an "ast" that asks for "absent"$/],
  [{ paths: undefined }, /^0 has a sentinel that looks at no files$/],
  [{ patterns: ['a'] }, /^0\.patterns has the key "patterns", which a sentinel of kind "ast" does not have$/],
])('%j is refused at its place', (own, problem) => {
  const table = Object.fromEntries(Object.entries({ ...BASE, ...own }).filter(([, value]) => value !== undefined));
  expect(read(table).problems.map(({ path, problem: words }) => `${path.slice(1).join('.')} ${words}`)).toEqual([
    expect.stringMatching(problem),
  ]);
});

test('an heir may only tighten the bounds', () => {
  const heir = { id: 'S2', inherits: 'S1' };
  const counting = { demand: 'count', least: 2, most: 5 };
  expect(problemsOf(counting, { ...heir, ...counting, least: 3, most: 4 })).toEqual([]);
  expect(problemsOf(counting, { ...heir, ...counting, most: 6 })).toHaveLength(1);
  expect(problemsOf({}, { ...heir, paths: ['other/**'] })).toHaveLength(1);
});
