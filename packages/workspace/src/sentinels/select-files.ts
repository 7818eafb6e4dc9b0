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
      const [isWanted, isUnwanted] = [anyOf(include), anyOf(exclude)];
      const some = paths.filter((path) => isWanted(path) && !isUnwanted(path));
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
    const isUnwanted = anyOf(files.exclude);
    return all.filter((path) => !isUnwanted(path));
  };
}

/** Whether one of some globs matches. */
function anyOf(globs: readonly string[]): (path: string) => boolean {
  const [first, ...rest] = globs.map((glob) => compileGlob(glob));
  if (first === undefined) return () => false;
  return rest.length === 0 ? first : (path) => first(path) || rest.some((matches) => matches(path));
}
