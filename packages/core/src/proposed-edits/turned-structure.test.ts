import { expect, test } from 'vitest';
import type { AstSentinel } from '../policy/sentinels/ast-sentinel.ts';
import { turnedStructure } from './turned-structure.ts';

const SENTINEL: AstSentinel = {
  id: 'lamps',
  decision: 'D-002',
  statement: 'a crane lifts only where lamps are given',
  kind: 'ast',
  level: 'hard',
  after: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: [], include: ['src/**'], exclude: [] },
  language: 'typescript',
  pattern: 'crane.lift($LOAD)',
  rule: undefined,
  demand: 'absent',
  least: undefined,
  most: undefined,
  tripwire: undefined,
};

const places = (...excerpts: readonly string[]) =>
  excerpts.map((excerpt, at) => ({ path: 'src/a.ts', line: at + 1, column: 1, excerpt }));

function turned(
  own: Partial<AstSentinel>,
  before: readonly string[],
  after: readonly string[],
  elsewhere: number | 'uncounted' = 0,
): string {
  const seen = {
    before: places(...before),
    after: places(...after),
    elsewhere: elsewhere === 'uncounted' ? undefined : elsewhere,
  };
  const result = turnedStructure({ ...SENTINEL, ...own }, seen, 1);
  if (result === undefined || result === 'unknown') return result ?? 'stays';
  return result.outcome.kind === 'fail' ? result.outcome.matches.map(({ line }) => line).join() : result.outcome.kind;
}

test('of what must be absent only what is added counts, however it is indented', () => {
  expect(turned({}, [], ['lift(a)'])).toBe('1');
  expect(turned({}, ['lift(a)'], ['  lift(a)'])).toBe('stays');
  expect(turned({}, ['lift(a)'], ['lift(a)', 'lift(a)'])).toBe('2');
  expect(turned({}, ['lift(a)', 'lift(b)'], ['lift(b)'])).toBe('stays');
});

test('the last of what must be present may not go', () => {
  const present = { demand: 'present' } as const;
  expect(turned(present, ['horn()'], [])).toBe('');
  expect(turned(present, ['horn()'], [], 1)).toBe('stays');
  expect(turned(present, ['horn()'], [], 'uncounted')).toBe('unknown');
  expect(turned(present, [], [], 'uncounted')).toBe('stays');
});

test('bounds may not be left, and one that is left already may not be left further', () => {
  const one = { demand: 'count', least: 1, most: 1 } as const;
  expect(turned(one, ['horn()'], ['horn()', 'horn()'])).toBe('1,2');
  expect(turned(one, ['horn()'], ['horn()'])).toBe('stays');
  expect(turned(one, ['horn()'], [])).toBe('');
  expect(turned(one, ['horn()', 'horn()', 'horn()'], ['horn()', 'horn()', 'horn()', 'horn()'])).toBe('1,2,3,4');
});
