import { expect, test } from 'vitest';
import { argumentBatches } from './argument-batches.ts';

test('a list is cut where it gets too long, and nothing is lost', () => {
  expect(argumentBatches(['a', 'bb', 'ccc', 'd'], 22)).toEqual([
    ['a', 'bb'],
    ['ccc', 'd'],
  ]);
  expect(argumentBatches([], 10)).toEqual([]);
  // One that is too long for itself is for the system to refuse.
  expect(argumentBatches(['x'.repeat(50), 'y'], 20)).toEqual([['x'.repeat(50)], ['y']]);
});
