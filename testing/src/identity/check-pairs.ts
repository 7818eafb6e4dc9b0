import type { BranchPair } from './branch-pair.ts';
import { generatePair, SCENARIO_NAMES } from './generate-pair.ts';

/** What checking generated branches gave. */
export interface PairsChecked {
  readonly pairs: number;
  readonly collisions: number;
  /** Collisions that were not found, or not there. */
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

/** Generates pairs of branches from a range of seeds and compares what is found with what is to be found. */
export function checkPairs(
  from: number,
  count: number,
  find: (pair: BranchPair, seed: number) => readonly string[],
): PairsChecked {
  const missed: string[] = [];
  const invented: string[] = [];
  let collisions = 0;
  for (let seed = from; seed < from + count; seed++) {
    const pair = generatePair(seed);
    const found = find(pair, seed);
    collisions += pair.expected.length;
    for (const one of pair.expected) if (!found.includes(one)) missed.push(`${seed} ${pair.scenario}: ${one}`);
    for (const one of found) if (!pair.expected.includes(one)) invented.push(`${seed} ${pair.scenario}: ${one}`);
  }
  return { pairs: count, collisions, missed, invented };
}

/** So many pairs that every scenario comes about as often. */
export function wholeRounds(rounds: number): number {
  return rounds * SCENARIO_NAMES.length;
}
