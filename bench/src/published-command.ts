import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as npm brings it to its users, packed from the sources of this checkout; throws when it cannot be packed. */
export function publishedCommand(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const pack = `import('./scripts/packaging/pack.ts').then(({ packAll }) => packAll(process.cwd()))`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', pack], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command cannot be packed: ${stderr.slice(-2000)}`);
  return fileURLToPath(new URL('../../.cache/packed/node_modules/decisis/bin/decisis.cjs', import.meta.url));
}
