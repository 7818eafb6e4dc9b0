import { expect, test } from 'vitest';
import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { evaluateText } from './evaluate-text.ts';

const BASE: TextSentinel = {
  id: 'S1',
  decision: 'D-1',
  statement: 'the pier has no crane',
  kind: 'absent',
  level: 'hard',
  after: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: [], include: ['**'], exclude: [] },
  patterns: ['crane'],
  least: undefined,
  most: undefined,
  tripwire: undefined,
};
const MISSED = [{ path: 'src/a.ts', reason: 'it is gone' }];

test.each([
  ['absent', {}, 0, 'pass', 'unobserved'],
  ['absent', {}, 1, 'fail', 'fail'],
  ['present', {}, 0, 'fail', 'unobserved'],
  ['present', {}, 1, 'pass', 'pass'],
  ['count', { least: 2 }, 1, 'fail', 'unobserved'],
  ['count', { least: 2 }, 2, 'pass', 'pass'],
  ['count', { most: 2 }, 3, 'fail', 'fail'],
  ['count', { most: 2 }, 2, 'pass', 'unobserved'],
  ['count', { least: 1, most: 2 }, 1, 'pass', 'unobserved'],
] as const)('%s %o with %i lines: %s, and %s with a file unread', (kind, bounds, count, whole, partly) => {
  const sentinel = { ...BASE, ...bounds, kind };
  expect(evaluateText(sentinel, { matches: [], count }).kind).toBe(whole);
  expect(evaluateText(sentinel, { matches: [], count }, MISSED).kind).toBe(partly);
});

test('says which files nobody could read, and why', () => {
  const missed = ['a', 'b', 'c', 'd'].map((path) => ({ path, reason: 'it is gone' }));
  expect(evaluateText(BASE, { matches: [], count: 0 }, missed)).toMatchObject({
    reason: '4 files could not be read: a (it is gone), b (it is gone), c (it is gone), and 1 more',
  });
});
