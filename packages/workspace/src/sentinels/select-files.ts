import { compileGlob, type PathClass, type SentinelFiles } from '@decisis/core';

/** Tells which files of a repository each sentinel looks at. Globs are compiled once, paths are walked once a sentinel. */
export function fileSelector(
  paths: readonly string[],
  classes: readonly PathClass[],
): (sentinel: { readonly files: SentinelFiles }) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const ofGlobs = (include: readonly string[], exclude: readonly string[]): readonly string[] => {
    const key = JSON.stringify([include, exclude]);
    let found = known.get(key);
    if (found === undefined) {
      const [wanted, unwanted] = [include.map((glob) => compileGlob(glob)), exclude.map((glob) => compileGlob(glob))];
      const some = paths.filter(
        (path) => wanted.some((matches) => matches(path)) && !unwanted.some((matches) => matches(path)),
      );
      found = some.length === paths.length ? paths : some;
      known.set(key, found);
    }
    return found;
  };
  return ({ files }) => {
    const parts = [
      ...(files.include.length > 0 ? [ofGlobs(files.include, [])] : []),
      ...classes
        .filter(({ name }) => files.classes.includes(name))
        .map(({ include, exclude }) => ofGlobs(include, exclude)),
    ];
    const all = parts.length === 1 ? (parts[0] as readonly string[]) : [...new Set(parts.flat())].toSorted();
    if (files.exclude.length === 0) return all;
    const unwanted = files.exclude.map((glob) => compileGlob(glob));
    return all.filter((path) => !unwanted.some((matches) => matches(path)));
  };
}
