import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import nodePath from 'node:path';
import { rulesAbove } from '../files/rules-above.ts';
import { walkTree } from '../files/walk-tree.ts';
import type { Contents } from './compare-trees.ts';
import type { IsExecutable } from './executable-files.ts';
import { hashFile } from './hash-file.ts';
import { blobId, formatOf, type ObjectFormat } from './object-id.ts';
import type { RevisionTree } from './revision-tree.ts';
import type { TreeEntry } from './tree-entry.ts';

/** The contents of a commit, by path. */
export function contentsOf(tree: RevisionTree): Contents {
  return new Map(tree.entries.map((entry) => [entry.path, contentOf(entry)]));
}

/**
 * The contents of the working tree as far as they belong to the repository: every path of the base, every path of the
 * commit that is checked out, and every other file that is not ignored. A path that git tracks counts whatever ignore
 * files say, for a change can bring those along.
 */
export function workingTreeContents(
  root: string,
  base: RevisionTree,
  head: RevisionTree,
  isExecutable: IsExecutable,
): Contents {
  const contents = new Map<string, string>();
  const isPlain = plainFolders(root);
  const format = formatOf(base.commit);
  const { files } = walkTree(root, { isWanted: () => true, isThorough: true, outer: rulesAbove(root) });
  const paths = new Set([...base.entries, ...head.entries].map(({ path }) => path));
  for (const path of files) paths.add(path);
  for (const path of paths) {
    const known = base.entry(path) ?? head.entry(path);
    const mode = (stats: Stats): boolean => isExecutable(path, stats, base.entry(path)?.isExecutable);
    const content = isPlain(path) ? contentAt(root, path, known, mode, format) : undefined;
    if (content !== undefined) contents.set(path, content);
  }
  return contents;
}

function contentOf(entry: TreeEntry): string {
  return `${entry.kind === 'file' ? kindOfFile(entry.isExecutable) : entry.kind} ${entry.objectId}`;
}

/** A file that becomes a program is changed, whatever it holds. */
function kindOfFile(isExecutable: boolean): string {
  return isExecutable ? 'file executable' : 'file';
}

function contentAt(
  root: string,
  path: string,
  known: TreeEntry | undefined,
  isExecutable: (stats: Stats) => boolean,
  format: ObjectFormat,
): string | undefined {
  const absolute = nodePath.join(root, path);
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isSymbolicLink()) return `link ${blobId(Buffer.from(readlinkSync(absolute)), format)}`;
  // What is checked out in a submodule is its own affair; which commit of it is wanted only a commit says.
  if (stats.isDirectory()) return known?.kind === 'submodule' ? contentOf(known) : undefined;
  if (!stats.isFile()) return `other ${path}`;
  try {
    const { asIs, withLf } = hashFile(root, path, format);
    const isSameText = withLf !== undefined && withLf === known?.objectId;
    return `${kindOfFile(isExecutable(stats))} ${isSameText ? withLf : asIs}`;
  } catch {
    // It is there and cannot be read: that is not what the base has.
    return `unreadable ${path}`;
  }
}

/** Tells whether the folder of a path is a folder all the way: below a link there are no files of this repository. */
function plainFolders(root: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const folder = nodePath.join(root, nodePath.dirname(path));
    let isPlain = known.get(folder);
    if (isPlain === undefined) {
      isPlain = isReal(folder);
      known.set(folder, isPlain);
    }
    return isPlain;
  };
}

function isReal(folder: string): boolean {
  try {
    return realpathSync.native(folder) === folder;
  } catch {
    return false;
  }
}
