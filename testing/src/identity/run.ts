// Generated pairs of branches, in memory and as git repositories: `node testing/src/identity/run.ts [pairs] [repositories] [seed]`.
import { checkPairs } from './check-pairs.ts';
import { findingsInMemory } from './compare-pair.ts';
import { findingsInRepository } from './pair-repository.ts';

const [pairs = 1000, repositories = 72, seed = 0] = process.argv.slice(2).map(Number);
if (
  !([pairs, repositories, seed].every((number) => Number.isInteger(number) && number >= 0) && pairs + repositories > 0)
) {
  console.error('usage: node testing/src/identity/run.ts [pairs] [repositories] [seed]');
  process.exit(2);
}
let wrong = 0;
for (const [what, result] of [
  ['in memory', checkPairs(seed, pairs, findingsInMemory)],
  ['as git repositories', checkPairs(seed + 5000, repositories, findingsInRepository)],
] as const) {
  for (const one of result.missed) console.error(`MISSED    ${one}`);
  for (const one of result.invented) console.error(`INVENTED  ${one}`);
  wrong += result.missed.length + result.invented.length;
  console.log(
    `${result.pairs} pairs of branches ${what}: ${result.collisions} collisions, ${result.missed.length} missed, ${result.invented.length} invented`,
  );
}
process.exit(wrong === 0 ? 0 : 1);
