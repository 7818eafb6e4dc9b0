import { posix } from 'node:path';
import type { WalkEntry, WalkHost } from '../files/walk-host.ts';
import type { RevisionTree } from './revision-tree.ts';

/** The tree of a commit to walk over, as if it were a folder: the same files are found, the same are left out. */
export function revisionHost(tree: RevisionTree): WalkHost {
  const folders = foldersOf(tree);
  tree.prepare(tree.entries.map(({ path }) => path).filter((path) => posix.basename(path) === '.gitignore'));
  return {
    list: (folder) => [...(folders.get(folder) ?? [])],
    ignoreFile: (path) => {
      const bytes = tree.bytes(path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    },
    isRepository: (folder) => tree.entry(folder)?.kind === 'submodule',
    readLink: (path) => {
      const target = tree.linkTarget(path) ?? '';
      const place = posix.join(posix.dirname(path), target);
      const isInside = !posix.isAbsolute(target) && place !== '..' && !place.startsWith('../');
      return { target, isFolder: isInside && folders.has(place.replace(/\/$/, '')), isInside };
    },
  };
}

/** The entries of every folder of a tree; the root is `''`. */
function foldersOf(tree: RevisionTree): ReadonlyMap<string, readonly WalkEntry[]> {
  const folders = new Map<string, WalkEntry[]>([['', []]]);
  const folderAt = (path: string): WalkEntry[] => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const created: WalkEntry[] = [];
    folders.set(path, created);
    folderAt(parentOf(path)).push({ name: posix.basename(path), kind: 'folder' });
    return created;
  };
  for (const { path, kind } of tree.entries) {
    folderAt(parentOf(path)).push({ name: posix.basename(path), kind: kind === 'submodule' ? 'folder' : kind });
  }
  return folders;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
