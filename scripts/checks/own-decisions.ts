// Runs `decisis parse` on each document in decisions/: a finding there is a fault of ours, in the text or in the reader.
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { runCommand } from './run-command.ts';

const root = dirname(dirname(import.meta.dirname));
const documents = globSync('decisions/**/*.md', { cwd: root }).toSorted();
let failed = 0;
for (const path of documents) {
  const { isOk, output } = runCommand(root, ['node', 'packages/cli/bin/decisis.cjs', 'parse', path]);
  if (isOk) continue;
  failed += 1;
  console.log(`${path}\n${output}`);
}
console.log(`${documents.length} documents read, ${failed} with findings`);
process.exitCode = failed > 0 || documents.length === 0 ? 1 : 0;
