import { lstatSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from './common-folder.ts';
import type { Git } from './git.ts';

/**
 * What decides, besides the refs, which history a repository tells: where it was cut off or grafted. Undefined when some of
 * its objects may be missing or lie elsewhere: then the same refs may tell more another time.
 */
export function historyLimits(git: Git): string | undefined {
  const folder = commonFolder(git.folder);
  const read = (name: string): string => {
    const path = nodePath.join(folder, name);
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(path, 'latin1');
  };
  try {
    const mayLack =
      /promisor|partialclone|^\s*\[\s*include/im.test(read('config')) || read('objects/info/alternates') !== '';
    return mayLack ? undefined : JSON.stringify([read('shallow'), read('info/grafts')]);
  } catch {
    return undefined;
  }
}
