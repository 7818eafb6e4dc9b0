import { expect, test } from 'vitest';
import type { DataSentinel } from '../../policy/sentinels/data-sentinel.ts';
import { departuresIn } from './evaluate-data.ts';

const BASE: DataSentinel = {
  id: 'S1',
  decision: 'D-1',
  statement: 'x',
  kind: 'data',
  level: 'hard',
  after: undefined,
  tripwire: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: [], include: ['*.json'], exclude: [] },
  path: 'depth',
  format: undefined,
  equals: undefined,
  oneOf: undefined,
  matches: undefined,
  type: undefined,
  minimum: undefined,
  maximum: undefined,
  count: undefined,
  exists: true,
};

test.each([
  [{ equals: 4 }, 4, 5],
  [{ oneOf: ['a', 'b'] }, 'b', 'c'],
  [{ matches: '@sha256:[0-9a-f]{4}$' }, 'dam@sha256:00ff', 'dam:latest'],
  [{ type: 'integer' as const }, 3, 3.5],
  [{ minimum: 2, maximum: 4 }, 4, 5],
  [{ minimum: 2 }, 2n, '2'],
  [{ type: 'list' as const }, [], {}],
])('%j holds for one value and not for the other', (asked, good, bad) => {
  expect(departuresIn({ ...BASE, ...asked }, { depth: good })).toEqual([]);
  expect(departuresIn({ ...BASE, ...asked }, { depth: bad })).toHaveLength(1);
});

test('what is no list and no table departs where each of its values is asked for', () => {
  const asked = { ...BASE, path: 'locks[*].keepers[*]', oneOf: ['ada', 'lin'] };
  const locks = (keepers: unknown) => ({ locks: { north: { keepers: ['ada'] }, south: { keepers } } });
  expect(departuresIn(asked, locks(['lin']))).toEqual([]);
  expect(departuresIn(asked, locks([]))).toEqual([]);
  const departure = { path: 'locks.south.keepers', keys: ['locks', 'south', 'keepers'] };
  const single = { ...departure, problem: 'is "all", and must be a list or a table' };
  expect(departuresIn(asked, locks('all'))).toEqual([single]);
  expect(departuresIn({ ...asked, fallback: 'ada' }, locks('all'))).toEqual([single]);
  expect(departuresIn({ ...asked, oneOf: undefined, count: 1 }, locks('all'))).toEqual([single]);
  expect(departuresIn({ ...asked, path: 'locks.south.keepers[*]', exists: false }, locks('all'))).toEqual([single]);
  expect(departuresIn({ ...asked, path: 'locks.south.keepers[who=ada]' }, locks(7))).toEqual([
    { ...departure, problem: 'is 7, and must be a list or a table' },
  ]);
  expect(departuresIn(asked, locks(null))).toEqual([{ ...departure, problem: 'is missing' }]);
});

test('a path that leads nowhere is a departure, unless nothing may be there', () => {
  expect(departuresIn(BASE, {})).toEqual([{ path: 'depth', keys: [], problem: 'is missing' }]);
  expect(departuresIn({ ...BASE, exists: false }, {})).toEqual([]);
  expect(departuresIn({ ...BASE, exists: false }, { depth: 1 })).toHaveLength(1);
});

test('an item of a list that lacks the key is a departure, whatever the others have', () => {
  const asked = { ...BASE, path: 'locks[*].depth', minimum: 1 };
  expect(departuresIn(asked, { locks: [{ depth: 2 }, { name: 'south' }] })).toEqual([
    { path: 'locks[1].depth', keys: ['locks', 1, 'depth'], problem: 'is missing' },
  ]);
  expect(departuresIn({ ...asked, exists: false, minimum: undefined }, { locks: [{ name: 'south' }] })).toEqual([]);
});

test('the number of values can be asked', () => {
  const asked = { ...BASE, path: 'locks[*]', count: 1 };
  expect(departuresIn(asked, { locks: [1] })).toEqual([]);
  expect(departuresIn(asked, { locks: [1, 2] })).toHaveLength(1);
});
