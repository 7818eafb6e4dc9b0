import { compileGlob } from '../model/glob.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { SentinelFiles } from '../policy/sentinels/sentinel-base.ts';
import { looksAt } from './looks-at.ts';

/** A path as written, and as a file system reads it that knows no case. */
export interface FoldedPath {
  readonly path: string;
  readonly folded: string;
}

/** Paths without upper and lower case, and with their letters composed; once for all sentinels. */
export function foldPaths(paths: readonly string[]): readonly FoldedPath[] {
  return paths.map((path) => ({ path, folded: fold(path) }));
}

/**
 * The files that a sentinel does not look at, though it looks at those of the same path in other case: macOS and Windows take the
 * two for one. What it excludes, in whatever case, is meant so. A glob that may tell cases apart on purpose is taken at its word.
 */
export function caseTwins(
  files: SentinelFiles,
  classes: readonly PathClass[],
  paths: readonly FoldedPath[],
): readonly string[] {
  const own = classes.filter(({ name }) => files.classes.includes(name));
  const sets = [{ include: files.include, exclude: [] }, ...own].map(({ include, exclude }) => ({
    includes: foldedGlobs(include),
    excludes: foldedGlobs(exclude),
  }));
  if (sets.every(({ includes }) => includes.length === 0)) return [];
  const unwanted = foldedGlobs(files.exclude);
  // A path without capitals differs from its folded form in nothing, so only a glob with capitals can leave it out.
  const hasCapitals = [files, ...own].some(({ include }) => include.some((glob) => fold(glob) !== glob));
  return paths
    .filter(
      ({ path, folded }) =>
        (hasCapitals || path !== folded) &&
        sets.some(({ includes, excludes }) => isAny(includes, folded) && !isAny(excludes, folded)) &&
        !isAny(unwanted, folded) &&
        !looksAt(files, classes, path),
    )
    .map(({ path }) => path);
}

function foldedGlobs(globs: readonly string[]): ReadonlyArray<(path: string) => boolean> {
  return globs.filter((glob) => !glob.split('/').some(isTakenAtItsWord)).map((glob) => compileGlob(fold(glob)));
}

/** A set of characters (`[A-Z]*`), letters beside a star (`use*.ts` is not for `User.ts`), and `*.c`, which is not `*.C`. */
function isTakenAtItsWord(segment: string): boolean {
  if (segment.includes('[')) return true;
  if (!/[*?]/.test(segment)) return false;
  const [, stem = segment, ending = ''] = /^(.*)\.([^.]*)$/.exec(segment) ?? [];
  return /\p{L}/u.test(stem) || /^\p{L}$/u.test(ending);
}

function isAny(globs: ReadonlyArray<(path: string) => boolean>, path: string): boolean {
  return globs.some((matches) => matches(path));
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
