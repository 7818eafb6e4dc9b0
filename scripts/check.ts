// Everything that must hold besides the tests: `npm run check`, or `npm run check -- lint types` for some of it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './checks/run-command.ts';
import { CHECK_STEPS } from './checks/steps.ts';

const root = dirname(import.meta.dirname);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECK_STEPS.some((step) => step.name.split(':')[0] === name));
if (unknown.length > 0) {
  console.error(`unknown step ${unknown.join(', ')}; the steps are ${CHECK_STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

// The programs of node_modules/.bin come first, also when this script is started without npm.
process.env['PATH'] = `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;

const counts = { passed: 0, failed: 0 };
for (const { name, comment, command, needs } of CHECK_STEPS) {
  if (wanted.length > 0 && !wanted.includes(name.split(':')[0] ?? name)) continue;
  if (needs !== undefined && !existsSync(join(root, needs))) {
    console.log(`NOT RUN  ${name}: ${needs} does not exist`);
    continue;
  }
  const start = performance.now();
  const { isOk, output } = runCommand(root, command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${isOk ? 'ok      ' : 'FAILED  '} ${name} (${seconds} s): ${comment}`);
  if (!isOk) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
  counts[isOk ? 'passed' : 'failed'] += 1;
}

mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/check.json'), JSON.stringify(counts));
console.log(`${counts.passed} checks passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
