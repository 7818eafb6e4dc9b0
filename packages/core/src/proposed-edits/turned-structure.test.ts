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
  if (result === undefined || typeof result === 'string') return result ?? 'stays';
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

test('what cannot be read keeps it open unless what is there decides; another number counts all', () => {
  const gap = [{ path: 'src/l.ts', before: undefined, after: undefined, unread: 'it is a symbolic link' }];
  const hidden = (
    own: Partial<AstSentinel>,
    here: readonly string[],
    elsewhere: number,
    was: Partial<AstSentinel> = own,
  ) => {
    const [sentinel, stood] = [own, was].map((one) => ({ ...SENTINEL, ...one })) as [AstSentinel, AstSentinel];
    const seen = { before: places(...here), after: places(...here), elsewhere };
    const change = { stood, isRestated: own !== was, missed: own === was ? gap : [] };
    const result = turnedStructure(sentinel, seen, 1, change);
    return result === undefined || typeof result === 'string' ? (result ?? 'stays') : result.outcome.kind;
  };
  expect(hidden({}, [], 0)).toBe('unread');
  expect(hidden({ demand: 'present' }, [], 1)).toBe('stays');
  expect(hidden({ demand: 'present' }, ['lift(a)'], 0)).toBe('stays');
  expect(hidden({ demand: 'present' }, [], 0)).toBe('unread');
  expect(hidden({ demand: 'count', least: 1 }, [], 1)).toBe('stays');
  expect(hidden({ demand: 'count', most: 4 }, [], 1)).toBe('unread');
  const two = { demand: 'count', least: 2, most: 2 } as const;
  expect(hidden({ ...two, least: 3, most: 3 }, [], 2, two)).toBe('fail');
  expect(hidden(two, [], 2, { ...two, least: 3, most: 3 })).toBe('stays');
  expect(hidden({ ...two, least: 4, most: 4 }, [], 2, { ...two, least: 3, most: 3 })).toBe('stays');
});
