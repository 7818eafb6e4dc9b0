import {
  emptyPatterns,
  isConcernedBy,
  type JudgedFiles,
  type MissedFile,
  type PathClass,
  type RepositoryView,
  type SentinelFiles,
} from '@decisis/core';
import { placesIn } from './text/path-places.ts';

/** The files that sentinels look at. A view that tells no others is judged by the ones that it has. */
export function judgedIn(view: RepositoryView): JudgedFiles {
  return view.judged?.() ?? { paths: view.paths(), gaps: [], besides: view.leftOut?.() };
}

/** Tells which places that nobody looked at may hold files of a sentinel; once for all that look at the same ones. */
export function gapSelector(
  { paths, gaps }: JudgedFiles,
  classes: readonly PathClass[],
): (sentinel: { readonly files: SentinelFiles }) => readonly MissedFile[] {
  const known = new Map<string, readonly MissedFile[]>();
  const placeOf = placesIn(paths);
  return ({ files }) => {
    if (gaps.length === 0) return [];
    const key = JSON.stringify(files);
    let found = known.get(key);
    if (found === undefined) {
      found = gaps.filter((gap) => isConcernedBy(files, classes, gap, (path) => placeOf(path) >= 0));
      known.set(key, found);
    }
    return found;
  };
}

type OfSentinel<Answer> = (sentinel: { readonly files: SentinelFiles }) => readonly Answer[];

/** Gaps with, of the files that a sentinel looks at, those in which nothing can be found. */
export function withEncoded(
  gapsOf: OfSentinel<MissedFile>,
  encoded: readonly MissedFile[],
  filesOf: OfSentinel<string>,
): OfSentinel<MissedFile> {
  if (encoded.length === 0) return gapsOf;
  return (sentinel) => {
    const files = new Set(filesOf(sentinel));
    return [...gapsOf(sentinel), ...encoded.filter(({ path }) => files.has(path))];
  };
}

/** Gaps with the globs of a sentinel that no file matches while others do; once for all that look at the same files. */
export function withEmpty(
  gapsOf: OfSentinel<MissedFile>,
  judged: JudgedFiles,
  classes: readonly PathClass[],
): OfSentinel<MissedFile> {
  const known = new Map<string, readonly MissedFile[]>();
  return (sentinel) => {
    const key = JSON.stringify(sentinel.files);
    let empty = known.get(key);
    if (empty === undefined) known.set(key, (empty = emptyPatterns(sentinel.files, classes, judged)));
    const gaps = gapsOf(sentinel);
    return empty.length === 0 ? gaps : [...gaps, ...empty];
  };
}
