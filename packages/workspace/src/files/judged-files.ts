import { lstatSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';
import type { JudgedFiles, JudgedGap } from '@decisis/core';
import { trackedFiles, type TrackedFiles } from '../git/tracked-files.ts';
import type { LeftOut } from './left-out.ts';
import { rulesAbove } from './rules-above.ts';
import { describeSystemError } from './system-error.ts';
import { walkTree, type Walk } from './walk-tree.ts';

/** Folders of what others wrote and a tool installed; they count where git tracks them. */
export const INSTALLED_FOLDERS: readonly string[] = ['node_modules', 'bower_components'];

const ALL_OF_IT = { path: '', isFolder: true } as const;

/**
 * The files of a working tree that decisions are held against. What git tracks is told by its index, which no change can write;
 * where there is no repository, ignore files are all there is to go by.
 *
 * A check walks the tree twice, for documents and for these. The walks agree on too little for one to feed both: that for documents
 * leaves out what `[discovery]` excludes, hidden folders and those of tools, never enters what it leaves out, tells that as a notice, and
 * stops at the limit in another place; here each of these would hide code from a sentinel, and what is left out is a gap.
 */
export function judgedFiles(root: string): JudgedFiles {
  const tracked = trackedFiles(root);
  const walk = walkTree(root, {
    isWanted: () => true,
    isThorough: true,
    skipped: INSTALLED_FOLDERS,
    outer: rulesAbove(root),
  });
  const gaps = new Map<string, JudgedGap>();
  const tell = (gap: JudgedGap): void => void (gaps.has(gap.path) || gaps.set(gap.path, gap));
  for (const gap of gapsOf(root, walk, tracked)) tell(gap);
  const unnamed = new Set(walk.files.filter((path) => path.includes('\ufffd') && !isThere(root, path)));
  for (const path of unnamed) tell(badName(path, false));
  const files = unnamed.size === 0 ? walk.files : walk.files.filter((path) => !unnamed.has(path));
  const added = tracked === undefined ? [] : addTracked(root, tracked, new Set(walk.files), tell);
  return {
    paths: added.length === 0 ? files : [...files, ...added].toSorted(byCodeUnits),
    gaps: [...gaps.values()],
    besides: walk.stoppedAt === undefined ? walk.leftOut.map(({ path }) => path) : undefined,
  };
}

/** What a walk alone leaves open. */
function gapsOf(root: string, walk: Walk, tracked: TrackedFiles | undefined): readonly JudgedGap[] {
  const gaps = walk.leftOut.flatMap((one) => gapOf(root, one, tracked) ?? []);
  if (walk.stoppedAt !== undefined) {
    const reason = `there are more than ${walk.stoppedAt} files and folders`;
    gaps.push({ ...ALL_OF_IT, reason, hint: 'name what was generated or installed in a .gitignore file' });
  }
  if (tracked?.problem !== undefined) {
    const reason = `the index of git cannot be read: ${tracked.problem}`;
    gaps.push({
      ...ALL_OF_IT,
      reason,
      hint: 'see whether "git status" works, and write the index anew with "git reset"',
    });
  }
  return gaps;
}

function gapOf(
  root: string,
  { path, reason, isFolder, detail = '' }: LeftOut,
  tracked: TrackedFiles | undefined,
): JudgedGap | undefined {
  switch (reason) {
    case 'symlink':
    case 'symlink-out-of-tree':
      return linkGap(root, path, isFolder, detail);
    case 'not-a-file':
      return { path, isFolder, reason: 'it is no plain file', hint: `remove it, or ${takeOut(path, isFolder)}` };
    case 'unreadable':
      return { path, isFolder, reason: detail, hint: `make it readable, or ${takeOut(path, isFolder)}` };
    case 'nested-repository':
      // A submodule is told as such, by the index.
      return tracked?.entries.some((entry) => entry.path === path) === true
        ? undefined
        : { ...otherRepository(path), reason: 'it is a repository of its own' };
    default:
      return undefined;
  }
}

/** Adds what git tracks and the walk did not come to; the answer is the files among it. */
function addTracked(
  root: string,
  { entries }: TrackedFiles,
  walked: ReadonlySet<string>,
  tell: (gap: JudgedGap) => void,
): readonly string[] {
  const added = new Set<string>();
  const isPlain = plainFolders(root);
  for (const { path, kind, isSparse } of entries) {
    if (walked.has(path)) continue;
    const isFolder = kind === 'folder';
    if (kind === 'submodule') tell({ ...otherRepository(path), reason: 'it is a submodule' });
    else if (path.includes('\ufffd')) tell(badName(path, isFolder));
    else {
      const found = lookAt(root, path, isPlain);
      if (found === 'file') added.add(path);
      else if (found !== undefined) tell(found);
      else if (isSparse) {
        const hint = `check it out with "git sparse-checkout add", or ${takeOut(path, isFolder)}`;
        tell({ path, isFolder, reason: 'it is not checked out', hint });
      }
    }
  }
  return [...added];
}

/** A place whose name is no UTF-8: what is read of it names nothing. */
function badName(path: string, isFolder: boolean): JudgedGap {
  return { path, isFolder, reason: 'its name is no UTF-8', hint: `rename it, or ${takeOut(path, isFolder)}` };
}

function isThere(root: string, path: string): boolean {
  return lstatSync(nodePath.join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** What stands under a path; undefined when nothing does, or a folder. */
function lookAt(root: string, path: string, isPlain: (folder: string) => boolean): JudgedGap | 'file' | undefined {
  try {
    const stats = lstatSync(nodePath.join(root, path), { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory()) return undefined;
    if (!isPlain(nodePath.dirname(path)))
      return {
        path,
        isFolder: false,
        reason: 'it stands behind a symbolic link',
        hint: `put the folder itself there, or ${takeOut(path, false)}`,
      };
    if (stats.isFile()) return 'file';
    if (!stats.isSymbolicLink()) return gapOf(root, { path, reason: 'not-a-file', isFolder: false }, undefined);
    return linkAt(root, path);
  } catch (error) {
    return {
      path,
      isFolder: false,
      reason: describeSystemError(error),
      hint: `make it readable, or ${takeOut(path, false)}`,
    };
  }
}

function linkAt(root: string, path: string): JudgedGap {
  try {
    const target = realpathSync.native(nodePath.join(root, path));
    return linkGap(root, path, lstatSync(target).isDirectory(), target);
  } catch (error) {
    return linkGap(root, path, false, describeSystemError(error));
  }
}

function linkGap(root: string, path: string, isFolder: boolean, target: string): JudgedGap {
  const inside = nodePath.relative(realpathSync.native(root), target).replaceAll(nodePath.sep, '/');
  const isInside = nodePath.isAbsolute(target) && inside !== '..' && !inside.startsWith('../');
  return {
    path,
    isFolder,
    reason: `it is a symbolic link${isInside ? ` to ${inside === '' ? 'the root' : inside}` : ''}`,
    hint: `put ${isFolder ? 'the folder' : 'the file'} itself there, or ${takeOut(path, isFolder)}`,
    ...(isInside && !isFolder ? { leadsTo: inside } : {}),
  };
}

function otherRepository(path: string): Omit<JudgedGap, 'reason'> {
  return { path, isFolder: true, hint: `check it where it comes from, and ${takeOut(path, true)}` };
}

function takeOut(path: string, isFolder: boolean): string {
  return `take it out with exclude = [${JSON.stringify(isFolder ? `${path}/**` : path)}]`;
}

/** Tells whether a folder is one all the way: below a link there are no files of this repository. */
function plainFolders(root: string): (folder: string) => boolean {
  const real = realpathSync.native(root);
  const known = new Map<string, boolean>();
  return (folder) => {
    let isPlain = known.get(folder);
    if (isPlain === undefined) {
      const absolute = nodePath.join(real, folder);
      known.set(folder, (isPlain = realpathSync.native(absolute) === absolute));
    }
    return isPlain;
  };
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
