import { compileGlob, compileGlobBelow } from '../model/glob.ts';
import type { JudgedGap } from '../model/judged-files.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { SentinelFiles } from '../policy/sentinels/sentinel-base.ts';
import { looksAt } from './looks-at.ts';

/** Whether a sentinel with these files would look at something in a place where nobody looked. `isThere` tells a file that is looked at. */
export function isConcernedBy(
  files: SentinelFiles,
  classes: readonly PathClass[],
  { path, isFolder, leadsTo }: JudgedGap,
  isThere: (path: string) => boolean,
): boolean {
  if (!isFolder) {
    const isSeen = leadsTo !== undefined && isThere(leadsTo) && looksAt(files, classes, leadsTo);
    return !isSeen && looksAt(files, classes, path);
  }
  if (isCovered(files.exclude, path)) return false;
  return (
    mayBeBelow(files.include, path) ||
    classes.some(
      ({ name, include, exclude }) =>
        files.classes.includes(name) && mayBeBelow(include, path) && !isCovered(exclude, path),
    )
  );
}

function mayBeBelow(globs: readonly string[], folder: string): boolean {
  return globs.some((glob) => compiled(glob).isBelow(folder));
}

// A name that nothing but a wildcard matches stands for every name.
const ANY = '\ue000';

/** Whether globs take out everything below a folder. */
function isCovered(globs: readonly string[], folder: string): boolean {
  const start = folder === '' ? ANY : `${folder}/${ANY}`;
  return globs.some((glob) => {
    const { matches } = compiled(glob);
    return matches(start) && matches(`${start}/${ANY}/${ANY}`);
  });
}

interface Compiled {
  readonly matches: (path: string) => boolean;
  readonly isBelow: (folder: string) => boolean;
}

const memo = new Map<string, Compiled>();
const MOST_KEPT = 10_000;

function compiled(glob: string): Compiled {
  let known = memo.get(glob);
  if (known === undefined) {
    if (memo.size >= MOST_KEPT) memo.clear();
    memo.set(glob, (known = { matches: compileGlob(glob), isBelow: compileGlobBelow(glob) }));
  }
  return known;
}
