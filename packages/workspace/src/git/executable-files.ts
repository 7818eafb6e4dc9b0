import { readFileSync, type Stats } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from './common-folder.ts';
import { readIndex } from './read-index.ts';

/** Says whether a file of the working tree may be executed: on the disk or in the index otherwise than on the base, where it differs. */
export type IsExecutable = (path: string, stats: Stats, onBase: boolean | undefined) => boolean;

const OWNER_MAY_EXECUTE = 0o100;

/**
 * Reads what git goes by: the disk, unless the repository says that its file system cannot tell, and the index. Where the index cannot
 * be read, the disk alone. `below` is the folder of the paths from the top of the repository, with `/` at its end, or nothing.
 */
export function readExecutables(gitFolder: string, below: string): IsExecutable {
  const isDiskTold = tellsModes(gitFolder);
  const index = stagedModes(gitFolder);
  return (path, stats, onBase) => {
    const staged = index.get(below + path);
    const onDisk = isDiskTold ? (stats.mode & OWNER_MAY_EXECUTE) !== 0 : undefined;
    const known = [onDisk, staged].filter((mode) => mode !== undefined);
    const other = onBase === undefined ? known.find((mode) => mode) : known.find((mode) => mode !== onBase);
    return other ?? onBase ?? false;
  };
}

function stagedModes(gitFolder: string): ReadonlyMap<string, boolean> {
  try {
    const files = readIndex(gitFolder).filter(({ kind }) => kind === 'file');
    return new Map(files.map(({ path, isExecutable }) => [path, isExecutable]));
  } catch {
    return new Map();
  }
}

/** `core.fileMode` of the repository, which git writes once it has tried what the file system does; true where it does not. */
function tellsModes(gitFolder: string): boolean {
  if (process.platform === 'win32') return false;
  let section = '';
  let isTold = true;
  for (const line of configLines(gitFolder)) {
    section = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line)?.[1]?.toLowerCase() ?? section;
    const value = /^(?:\s*\[[^\]]*\])?\s*filemode\s*(?:=\s*"?([^"#;\s]*))?/i.exec(line);
    if (section === 'core' && value !== null) isTold = !/^(?:false|no|off|0)$/i.test(value[1] ?? '');
  }
  return isTold;
}

function configLines(gitFolder: string): readonly string[] {
  try {
    return readFileSync(nodePath.join(commonFolder(gitFolder), 'config'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
