// Long form of the property test: `node testing/src/property/run.ts [cases] [seed]`, at least 100,000 edits unless told otherwise.
import * as fc from 'fast-check';
import { EditCount, editProperty } from './edit-property.ts';

const words = process.argv.slice(2).filter((word) => word !== '--reasons');
if (words.length > 2) refuse(`unexpected "${words[2]}"`);
const wanted = wholeNumber(words[0] ?? '100000', 1);
const seed = wholeNumber(words[1] ?? '1', 0);
const count = new EditCount();
const started = performance.now();
const RUNS = 200;

for (let round = 0; count.cases < wanted; round++) {
  const result = fc.check(editProperty(count), { numRuns: RUNS, seed: seed + round });
  if (result.failed) {
    console.error(`after ${count.cases} edits, with seed ${seed + round}:`);
    console.error(JSON.stringify(result.counterexample, null, 1));
    console.error(String(result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance));
    process.exit(1);
  }
}

if (count.cases === 0) {
  console.error('nothing was checked');
  process.exit(1);
}

const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${count.cases} edits in ${seconds} s: ${count.written} written and read back, ${count.refused} refused, 0 wrong`,
);
console.log(`${count.structural} items added or removed, of them ${count.structuralRefused} refused`);
console.log(`values of plain words: ${count.plain}, of them refused ${count.plainRefused}`);
for (const [shape, cases] of count.shapes) console.log(`  ${String(cases).padStart(8)}  ${shape}`);
if (process.argv.includes('--reasons'))
  for (const [reason, times] of [...count.reasons].toSorted((left, right) => right[1] - left[1]).slice(0, 30))
    console.log(`  ${String(times).padStart(8)}  ${reason}`);

/** A count that a word of the command line states; anything else would check nothing and look like success. */
function wholeNumber(word: string, least: number): number {
  const number = /^[0-9]+$/.test(word) ? Number(word) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < least) refuse(`"${word}" is no whole number from ${least}`);
  return number;
}

function refuse(problem: string): never {
  console.error(`${problem}; usage: node testing/src/property/run.ts [cases] [seed] [--reasons]`);
  process.exit(2);
}
