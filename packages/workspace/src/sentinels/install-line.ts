import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The order that installs optional packages where this program looks for them: beside itself, which is not always in the
 * repository that is judged. The file of the program and the folder of whoever reads the order are given by tests only.
 */
export function installLine(
  packages: string,
  program = fileURLToPath(import.meta.url),
  reader = process.cwd(),
): string {
  const what = packages.includes(' ') ? 'them' : 'it';
  const folder = holderOf(program);
  if (folder === undefined || folder === reader) return `install ${what} with "npm install --save-dev ${packages}"`;
  // In a folder without a manifest npm would take away what it did not install there.
  const place = existsSync(nodePath.join(folder, 'package.json')) ? `--prefix ${quoted(folder)}` : '--global';
  return `install ${what} beside the program with "npm install ${place} ${packages}"`;
}

/** The folder with the `node_modules` that the program stands in, else the nearest one above it. */
function holderOf(program: string): string | undefined {
  const at = program.indexOf(`${nodePath.sep}node_modules${nodePath.sep}`);
  if (at !== -1) return program.slice(0, at);
  for (let folder = nodePath.dirname(program); ; folder = nodePath.dirname(folder)) {
    if (existsSync(nodePath.join(folder, 'node_modules'))) return folder;
    if (nodePath.dirname(folder) === folder) return undefined;
  }
}

function quoted(folder: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
}
