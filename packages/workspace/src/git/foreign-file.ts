import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import nodePath from 'node:path';
import { readExecutables } from './executable-files.ts';
import { hashFile } from './hash-file.ts';
import { blobId, formatOf } from './object-id.ts';
import type { RevisionTree } from './revision-tree.ts';
import type { EntryKind, TreeEntry } from './tree-entry.ts';

/** A file of a working tree that is not what a commit has there. */
export interface ForeignFile {
  /** Relative to the top of the working tree. */
  readonly path: string;
  readonly how: 'changed' | 'added' | 'gone';
}

type Kind = EntryKind | 'other';

/**
 * The first file of a working tree that is not byte for byte what a commit has there, or may be executed otherwise, one that changed before one that was added.
 * Everything on the disk counts, whatever ignores it, but git's own folder; undefined only when there is nothing else than the commit
 * has, and all of that. `tree` is that of the whole commit.
 */
export function foreignFile(top: string, tree: RevisionTree): ForeignFile | undefined {
  const found = new Map<string, Kind>();
  const added = look(top, '', tree, found);
  const isExecutable = readExecutables(tree.git.folder, '');
  const isOtherwise = ({ path, isExecutable: onBase }: TreeEntry): boolean => {
    const stats = lstatSync(nodePath.join(top, path), { throwIfNoEntry: false });
    return stats === undefined || isExecutable(path, stats, onBase) !== onBase;
  };
  for (const entry of tree.entries) {
    const { path, kind, objectId } = entry;
    const here = found.get(path);
    // An empty folder stands for a submodule that is not checked out.
    if (here === undefined && kind !== 'submodule') return { path, how: 'gone' };
    if (here !== undefined && (here !== kind || contentOf(top, path, here, objectId) !== objectId))
      return { path, how: 'changed' };
    if (kind === 'file' && isOtherwise(entry)) return { path, how: 'changed' };
  }
  return added === undefined ? undefined : { path: added, how: 'added' };
}

/** Collects what stands at the places of the commit; the answer is the first file for which it has no place. */
function look(top: string, folder: string, tree: RevisionTree, found: Map<string, Kind>): string | undefined {
  let added: string | undefined;
  for (const entry of entriesIn(top, folder)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === '.git') continue;
    const known = tree.entry(path);
    if (!entry.isDirectory()) {
      if (known === undefined) added ??= path;
      else found.set(path, entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other');
    } else if (tree.hasFolder(path)) added = look(top, path, tree, found) ?? added;
    else {
      const inside = firstFileIn(top, path);
      if (inside === undefined) continue;
      if (known === undefined) added ??= inside;
      else found.set(path, 'other');
    }
  }
  return added;
}

function firstFileIn(top: string, folder: string): string | undefined {
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of entriesIn(top, at)) {
      const path = `${at}/${entry.name}`;
      if (!entry.isDirectory()) return path;
      folders.push(path);
    }
  }
  return undefined;
}

/** Fails where a folder cannot be read: what is in it is not known to be anybody's. */
function entriesIn(top: string, folder: string) {
  return readdirSync(nodePath.join(top, folder), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** The name that git would give to what stands there; undefined when it cannot be read. */
function contentOf(top: string, path: string, kind: Kind, like: string): string | undefined {
  const format = formatOf(like);
  try {
    if (kind === 'file') return hashFile(top, path, format).asIs;
    if (kind === 'link') return blobId(readlinkSync(nodePath.join(top, path), 'buffer'), format);
    return undefined;
  } catch {
    return undefined;
  }
}
