// Made-up three-way merges, compared with git's own: `node testing/src/merging/run.ts [cases] [seed]`, 10,000 unless told otherwise.
import { measureMerges } from './measure-merges.ts';

const [cases = '10000', seed = '1', ...more] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(cases) || !/^\d+$/.test(seed) || more.length > 0) {
  console.error('usage: node testing/src/merging/run.ts [cases] [seed]');
  process.exit(2);
}
const started = performance.now();
const measured = measureMerges(Number(cases), Number(seed));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
for (const problem of measured.problems.slice(0, 20)) console.error(`WRONG ${problem}`);
console.log(`${measured.cases} merges in ${seconds} s, ${measured.problems.length} wrong`);
console.log(`  ${measured.cleanByBoth}  clean by git and by us, the same bytes`);
console.log(`  ${measured.cleanOnlyByItems}  clean only by us`);
console.log(`  ${measured.conflicts}  conflicts around items and fields`);
console.log(`  ${measured.fallbacks}  fallbacks: conflicts of lines, as git has them`);
console.log(`  ${measured.cleanOnlyByGit}  clean only by git`);
process.exit(measured.problems.length === 0 ? 0 : 1);
