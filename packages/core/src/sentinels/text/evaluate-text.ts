import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import type { SentinelMatch, SentinelOutcome } from '../sentinel-result.ts';

const MAX_MATCHES = 100;

/** A file that a sentinel looks at and nobody could read. */
export interface MissedFile {
  readonly path: string;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * The outcome of a text sentinel from the lines that match its patterns, in the order of path and line. Files that could not
 * be read may hold any number of lines more: what they could change is not decided without them.
 */
export function evaluateText(
  sentinel: TextSentinel,
  matches: readonly SentinelMatch[],
  count: number,
  missed: readonly MissedFile[] = [],
): SentinelOutcome {
  const { kind, least, most } = sentinel;
  const shown = matches.slice(0, MAX_MATCHES);
  const fail = (detail: string, places: readonly SentinelMatch[]): SentinelOutcome => ({
    kind: 'fail',
    detail,
    matches: places,
    count,
  });
  const open = missed.length === 0 ? undefined : unobserved(missed);
  if (kind === 'absent') {
    if (count === 0) return open ?? { kind: 'pass' };
    return fail(`${counted(count)} ${count === 1 ? 'matches' : 'match'} what must be absent`, shown);
  }
  if (kind === 'present') {
    return count > 0 ? { kind: 'pass' } : (open ?? fail('no line matches what must be present', []));
  }
  if (most !== undefined && count > most) return fail(`${counted(count)} of at most ${most}`, shown);
  if (least !== undefined && count < least) return open ?? fail(`${counted(count)} of at least ${least}`, shown);
  return most === undefined ? { kind: 'pass' } : (open ?? { kind: 'pass' });
}

const MOST_NAMED = 3;

function unobserved(missed: readonly MissedFile[]): SentinelOutcome {
  const named = missed.slice(0, MOST_NAMED).map(({ path, reason }) => `${path} (${reason})`);
  const more = missed.length > MOST_NAMED ? `, and ${missed.length - MOST_NAMED} more` : '';
  return {
    kind: 'unobserved',
    reason: `${missed.length === 1 ? 'one file' : `${missed.length} files`} could not be read: ${named.join(', ')}${more}`,
    hint: 'make them readable, or take them out with "exclude"',
  };
}

function counted(count: number): string {
  return count === 1 ? 'one line' : `${count} lines`;
}
