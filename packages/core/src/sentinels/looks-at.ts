import { compileGlob } from '../model/glob.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { SentinelFiles } from '../policy/sentinels/sentinel-base.ts';

/** Whether a sentinel with these files looks at a path. */
export function looksAt(files: SentinelFiles, classes: readonly PathClass[], path: string): boolean {
  if (isMatched(files.exclude, path)) return false;
  return (
    isMatched(files.include, path) ||
    classes.some(
      ({ name, include, exclude }) =>
        files.classes.includes(name) && isMatched(include, path) && !isMatched(exclude, path),
    )
  );
}

function isMatched(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => compiled(glob)(path));
}

const memo = new Map<string, (path: string) => boolean>();
const MOST_KEPT = 10_000;

function compiled(glob: string): (path: string) => boolean {
  let matches = memo.get(glob);
  if (matches === undefined) {
    if (memo.size >= MOST_KEPT) memo.clear();
    memo.set(glob, (matches = compileGlob(glob)));
  }
  return matches;
}
