import { compileSegment, endsInEscape, matchSegment, type SegmentPattern } from './segment-pattern.ts';

/** A pattern over the segments of a path; `**` stands for any number of segments. */
export type PathPattern = ReadonlyArray<SegmentPattern | '**'>;

/**
 * Compiles a pattern whose segments are separated by `/`. `a/**` needs at least one segment below `a`; a doubled `**`
 * counts once. Leading and trailing slashes must be gone.
 */
export function compilePath(source: string): PathPattern {
  const compiled: Array<SegmentPattern | '**'> = [];
  const segments = source.split('/');
  for (const [index, segment] of segments.entries()) {
    if (segment === '**') {
      if (compiled.at(-1) !== '**') compiled.push('**');
    } else {
      // An escaped slash is the same as a slash.
      const isSlashEscaped = index < segments.length - 1 && endsInEscape(segment);
      compiled.push(compileSegment(isSlashEscaped ? segment.slice(0, -1) : segment));
    }
  }
  if (compiled.at(-1) === '**') compiled.push(compileSegment('*'));
  return compiled;
}

/**
 * Whether the whole path, given as its segments, matches. As with one segment, only the last `**` is ever retried, so a
 * hostile pattern cannot make it slow.
 */
export function matchSegments(pattern: PathPattern, segments: readonly string[]): boolean {
  let at = 0;
  let index = 0;
  let starIndex = -1;
  let starAt = 0;
  while (at < segments.length) {
    const current = pattern[index];
    if (current === '**') {
      starIndex = index;
      starAt = at;
      index += 1;
    } else if (current !== undefined && matchSegment(current, segments[at] as string)) {
      index += 1;
      at += 1;
    } else if (starIndex >= 0) {
      starAt += 1;
      at = starAt;
      index = starIndex + 1;
    } else {
      return false;
    }
  }
  while (pattern[index] === '**') index += 1;
  return index === pattern.length;
}

/** Whether the pattern may match a path of more segments that begins with these. */
export function mayMatchBelow(pattern: PathPattern, folder: readonly string[]): boolean {
  for (const [at, segment] of folder.entries()) {
    const current = pattern[at];
    if (current === '**') return true;
    if (current === undefined || !matchSegment(current, segment)) return false;
  }
  return pattern.length > folder.length;
}
