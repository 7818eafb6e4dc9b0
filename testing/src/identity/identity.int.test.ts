import { expect, test } from 'vitest';
import { checkPairs, wholeRounds } from './check-pairs.ts';
import { findingsInMemory } from './compare-pair.ts';
import { findingsInRepository } from './pair-repository.ts';

test('F26, F27: of generated branches every collision is found and none invented (short form; `node testing/src/identity/run.ts` for 1,000)', () => {
  const { pairs, collisions, missed, invented } = checkPairs(20_000, wholeRounds(15), findingsInMemory);
  expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  expect(collisions).toBeGreaterThan(pairs / 3);
}, 60_000);

test('F26, F27: so it is in real repositories', () => {
  const { collisions, missed, invented } = checkPairs(30_000, wholeRounds(1), findingsInRepository);
  expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  expect(collisions).toBeGreaterThan(5);
}, 240_000);
