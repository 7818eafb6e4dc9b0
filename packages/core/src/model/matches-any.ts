import { compileGlob } from './glob.ts';
import type { GlobMatcher } from './plain-glob.ts';

const globs = new Map<string, GlobMatcher>();

/** Whether one of some globs matches a path. Compiled globs are kept: settings have few of them. */
export function matchesAny(path: string, sources: readonly string[]): boolean {
  return sources.some((source) => {
    let matches = globs.get(source);
    if (matches === undefined) globs.set(source, (matches = compileGlob(source)));
    return matches(path);
  });
}
