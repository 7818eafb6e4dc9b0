import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Manifest } from './module-graph.ts';

const SOURCES = ['packages/*/{src,test,bin}/**/*.{ts,js}', '{testing,bench,scripts}/**/*.{ts,js}', '*.ts'];

/** The texts of all modules by path from the root, without built files, dependencies and fixtures. */
export function readSources(root: string): Map<string, string> {
  const exclude = ['**/node_modules/**', '**/dist/**', '**/fixtures/**'];
  const paths = globSync(SOURCES, { cwd: root, exclude }).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]));
}

/** The manifests of the root and of every workspace. */
export function readManifests(root: string): Manifest[] {
  return globSync(['package.json', 'packages/*/package.json', '{testing,bench}/package.json'], { cwd: root }).map(
    (path) => {
      const json = JSON.parse(readFileSync(posix.join(root, path), 'utf8')) as Record<string, unknown>;
      const names = (...keys: string[]) => new Set(keys.flatMap((key) => Object.keys((json[key] as object) ?? {})));
      const { '.': entry, ...others } = (json['exports'] ?? {}) as Record<string, unknown>;
      const subpaths = Object.entries(others).filter((each): each is [string, string] => typeof each[1] === 'string');
      return {
        folder: path === 'package.json' ? '' : posix.dirname(path),
        name: json['name'] as string,
        entry: typeof entry === 'string' ? entry : undefined,
        subpaths: new Map(subpaths),
        dependencies: names('dependencies', 'optionalDependencies', 'peerDependencies'),
        devDependencies: names('devDependencies'),
      };
    },
  );
}
