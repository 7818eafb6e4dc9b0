import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package from npm: the file to load, and which version of it. */
export interface FoundPackage {
  readonly file: string;
  readonly version: string;
}

/**
 * A package that npm installed beside this program: in a `node_modules` above it. `NODE_PATH` and the folders of a home that Node would
 * look into as well do not count, for a relative one leads into the tree that is judged.
 */
export function findPackage(name: string): FoundPackage | undefined {
  const here = fileURLToPath(import.meta.url);
  for (let folder = nodePath.dirname(here); ; folder = nodePath.dirname(folder)) {
    const place = nodePath.join(folder, 'node_modules', name);
    const manifest = nodePath.join(place, 'package.json');
    if (existsSync(manifest)) return read(name, place, manifest);
    if (nodePath.dirname(folder) === folder) return undefined;
  }
}

function isInside(folder: string, file: string): boolean {
  return file.startsWith(folder + nodePath.sep);
}

function read(name: string, place: string, manifest: string): FoundPackage | undefined {
  try {
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
    const file = createRequire(nodePath.join(place, '../..', 'start.js')).resolve(name);
    // Where this one cannot be loaded, Node would look on.
    return isInside(realpathSync(place), file) ? { file, version } : undefined;
  } catch {
    return undefined;
  }
}
