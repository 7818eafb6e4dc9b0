// Packs all packages, then asks publint and attw about each tarball and starts the packed command.
import { dirname, join } from 'node:path';
import { runCommand, type CommandResult } from '../checks/run-command.ts';
import { packAll } from './pack.ts';

const root = dirname(dirname(import.meta.dirname));
const packages = await packAll(root);
let failed = 0;

for (const { name, tarball } of packages) {
  report(`publint ${name}`, runCommand(root, ['publint', 'run', tarball, '--strict']));
  // The command is started, not imported: it has no types to look at.
  if (name === 'decisis') continue;
  const attw = ['attw', tarball, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color'];
  report(`attw ${name}`, runCommand(root, attw));
}

const command = packages.find(({ name }) => name === 'decisis');
if (command === undefined) throw new Error('the command was not packed');
for (const words of [['--version'], ['list', 'decisions']]) {
  report(
    `packed decisis ${words.join(' ')}`,
    runCommand(root, ['node', join(command.folder, 'bin/decisis.cjs'), ...words]),
  );
}
process.exitCode = failed > 0 ? 1 : 0;

function report(what: string, { isOk, output }: CommandResult): void {
  console.log(`${isOk ? 'ok' : 'FAILED'}  ${what}`);
  if (isOk) return;
  failed += 1;
  console.log(output);
}
