// The last line of .ci/run: "N passed, N failed", over the tests and the checks. Plain JavaScript for any Node.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [testsExit, checkExit] = process.argv.slice(2).map(Number);

const tests = readJson('.cache/tests.json');
const check = readJson('.cache/check.json');
const parts = [
  countOf(testsExit, tests?.numPassedTests, tests?.numFailedTests),
  countOf(checkExit, check?.passed, check?.failed),
];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A run that failed without naming a failure (a crash, a file that does not load) counts as one. */
function countOf(exitCode, passedCount = 0, failedCount = 0) {
  return { passed: passedCount, failed: exitCode === 0 ? failedCount : Math.max(1, failedCount) };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
