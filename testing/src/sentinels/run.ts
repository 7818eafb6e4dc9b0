// `npm run sentinels -- --pairs 10000`: compares sentinels that run together with each pattern run alone, on generated
// patterns and texts. Prints what was compared; exit code 1 when anything differs. `--seed N` chooses other pairs.
import { parseArgs } from 'node:util';
import { rgPath } from '@vscode/ripgrep';
import { compareAttribution } from './compare-attribution.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const { differences, ...counts } = await compareAttribution(Number(values.seed), Number(values.pairs), rgPath);
for (const difference of differences.slice(0, 20)) console.log(difference);
console.log(
  `${counts.pairs} pairs of a pattern and a text, ${counts.found} with a match; ${counts.searched} of them also by a search process of their own; ${differences.length} differ`,
);
if (differences.length > 0) process.exitCode = 1;
