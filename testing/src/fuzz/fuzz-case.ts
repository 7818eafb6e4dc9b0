import { mutate } from './mutations.ts';
import { Random } from './random.ts';
import type { SeedDocument } from './seed-documents.ts';

/** The document of one case: the seed and the number of the case decide every byte of it. */
export function fuzzCase(seeds: readonly SeedDocument[], seed: number, index: number): SeedDocument {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const base = random.pick(seeds);
  const other = random.pick(seeds);
  const path = random.below(8) === 0 ? other.path : base.path;
  return { path, text: mutate(base.text, random, other.text).text };
}
