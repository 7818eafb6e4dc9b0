import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { isInside } from '../../files/confined-path.ts';

/**
 * The search engine: the one that npm installed beside this program, else the first `rg` of the search path that does not
 * lie in the tree being judged, which can bring a program of that name. Undefined when there is none.
 */
export async function findRipgrep(searchPath: string, tree: string): Promise<string | undefined> {
  try {
    const { rgPath } = await import('@vscode/ripgrep');
    return rgPath;
  } catch {
    return findOnPath(searchPath, tree);
  }
}

const NAME = process.platform === 'win32' ? 'rg.exe' : 'rg';

/** The engine of the search path; exported for tests, where npm has installed one. */
export function findOnPath(searchPath: string, tree: string): string | undefined {
  for (const folder of searchPath.split(nodePath.delimiter)) {
    if (!nodePath.isAbsolute(folder)) continue;
    try {
      const file = realpathSync.native(nodePath.join(folder, NAME));
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile() && !isInside(tree, realpathSync.native(folder)) && !isInside(tree, file)) return file;
    } catch {
      // Not there, or not ours to run.
    }
  }
  return undefined;
}
