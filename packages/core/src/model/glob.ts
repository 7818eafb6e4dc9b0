import { compilePath, mayMatchBelow, matchSegments } from './path-pattern.ts';
import { plainGlob, type GlobMatcher } from './plain-glob.ts';

const MAX_ALTERNATIVES = 256;

/**
 * Compiles a glob: `*`, `?`, `[a-z]` within one segment, `**` over segments, `{a,b}` alternatives. Dot files match like
 * others. Linear in the path, whatever the glob; braces that would give more than 256 patterns are taken literally.
 */
export function compileGlob(source: string): GlobMatcher {
  const matchers = expandBraces(source.replace(/^(?:\.\/)+/, '')).map((each) => plainGlob(each) ?? segmentGlob(each));
  const [only] = matchers;
  return matchers.length === 1 && only !== undefined ? only : (path) => matchers.some((matches) => matches(path));
}

/** Whether a glob may match something below a folder, at whatever depth; the folder as a path without a slash at its end. */
export function compileGlobBelow(source: string): (folder: string) => boolean {
  const patterns = expandBraces(source.replace(/^(?:\.\/)+/, '')).map((each) => compilePath(each));
  return (folder) => patterns.some((pattern) => mayMatchBelow(pattern, folder === '' ? [] : folder.split('/')));
}

/** The matcher of any glob without alternatives, segment by segment. */
export function segmentGlob(source: string): GlobMatcher {
  const pattern = compilePath(source);
  return (path) => matchSegments(pattern, path.split('/'));
}

// a{b,c{d,e}}f  ->  abf, acdf, acef. Works on the innermost group first, so that no recursion is needed.
function expandBraces(source: string): string[] {
  let pending = [source];
  const done: string[] = [];
  while (pending.length > 0) {
    const next: string[] = [];
    for (const pattern of pending) {
      const group = innermostGroup(pattern);
      if (group === undefined) done.push(pattern);
      else {
        const before = pattern.slice(0, group.start);
        const after = pattern.slice(group.end + 1);
        for (const alternative of pattern.slice(group.start + 1, group.end).split(',')) {
          next.push(before + alternative + after);
        }
      }
    }
    if (next.length + done.length > MAX_ALTERNATIVES) return [source];
    pending = next;
  }
  return done;
}

function innermostGroup(pattern: string): { start: number; end: number } | undefined {
  let start = -1;
  let hasComma = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (character === '{') {
      start = at;
      hasComma = false;
    } else if (character === ',') hasComma = start >= 0;
    else if (character === '}' && start >= 0) {
      if (hasComma) return { start, end: at };
      start = -1;
    }
  }
  return undefined;
}
