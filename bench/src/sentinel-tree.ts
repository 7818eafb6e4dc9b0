import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with the names of its files, in order. */
export interface Tree {
  readonly folder: string;
  readonly paths: readonly string[];
}

const PACKAGES: Readonly<Record<string, string>> = {
  '@babel/core': '7.29.13',
  '@babel/preset-env': '7.29.14',
  '@babel/standalone': '7.29.13',
  '@mui/material': '9.5.0',
  'core-js': '3.51.0',
  'date-fns': '4.4.0',
  lodash: '4.18.1',
  rxjs: '7.8.2',
  three: '0.187.0',
  typescript: '5.9.3',
};

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'decisis-bench');

/** A tree of published packages, installed by npm when it is not there yet; nothing of them is run. */
export function packageTree(print: (line: string) => void): Tree {
  const home = join(CACHE, 'packages-1');
  const folder = join(home, 'node_modules');
  if (!existsSync(folder)) {
    const installing = `${home}.new`;
    mkdirSync(installing, { recursive: true });
    print(`installing ${Object.keys(PACKAGES).join(', ')}`);
    writeFileSync(join(installing, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', words, { cwd: installing, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(installing, home);
  }
  return { folder, paths: filesOf(folder) };
}

/** A tree of so many files: those of another one, linked as often as it takes. */
export function multipliedTree({ folder, paths }: Tree, files: number): Tree {
  const large = join(CACHE, `linked-${files}`);
  const copies = Math.ceil(files / paths.length);
  const names = Array.from({ length: copies }, (_, copy) =>
    paths.map((path) => [path, `copy-${copy}/${path}`] as const),
  );
  const wanted = names.flat().slice(0, files);
  if (!existsSync(large)) {
    const making = `${large}.${process.pid}`;
    for (const [path, name] of wanted) {
      mkdirSync(dirname(join(making, name)), { recursive: true });
      linkSync(join(folder, path), join(making, name));
    }
    renameSync(making, large);
  }
  return { folder: large, paths: wanted.map(([, name]) => name).toSorted() };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
