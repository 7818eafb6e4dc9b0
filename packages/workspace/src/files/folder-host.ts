import { lstatSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import nodePath from 'node:path';
import { isInside } from './confined-path.ts';
import { isRepositoryRoot } from '../git/is-repository-root.ts';
import { isAbsent } from './is-absent.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import type { WalkEntry, WalkHost } from './walk-host.ts';

const IGNORE_FILE_BYTES = 1024 * 1024;

/** A folder of the machine, given by its real path, to walk over. */
export function folderHost(root: string): WalkHost {
  return {
    list: (folder) =>
      readdirSync(nodePath.join(root, folder), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: kindOf(entry, root, folder),
      })),
    ignoreFile: (path) => {
      if (isAbsent(root, path)) return undefined;
      try {
        return Buffer.from(readDocumentBytes(root, path, { documentBytes: IGNORE_FILE_BYTES })).toString('utf8');
      } catch {
        return undefined;
      }
    },
    isRepository: (folder) => isRepositoryRoot(nodePath.join(root, folder)),
    readLink: (path) => {
      const target = realpathSync.native(nodePath.join(root, path));
      const isFolder = lstatSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
      return { target, isFolder, isInside: isInside(root, target) };
    },
  };
}

function kindOf(entry: Dirent, root: string, folder: string): WalkEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice()) return 'other';
  // Some network file systems do not tell the type when a folder is listed.
  const stats = lstatSync(nodePath.join(root, folder, entry.name), { throwIfNoEntry: false });
  if (stats?.isFile()) return 'file';
  if (stats?.isDirectory()) return 'folder';
  return stats?.isSymbolicLink() ? 'link' : 'other';
}
