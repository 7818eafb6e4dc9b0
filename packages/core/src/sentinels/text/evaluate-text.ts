import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import type { SentinelMatch, SentinelOutcome } from '../sentinel-result.ts';

const MAX_MATCHES = 100;

/** The outcome of a text sentinel from the lines that match its patterns, in the order of path and line. */
export function evaluateText(
  sentinel: TextSentinel,
  matches: readonly SentinelMatch[],
  count: number,
): SentinelOutcome {
  const { kind, least, most } = sentinel;
  const shown = matches.slice(0, MAX_MATCHES);
  const fail = (detail: string, places: readonly SentinelMatch[]): SentinelOutcome => ({
    kind: 'fail',
    detail,
    matches: places,
    count,
  });
  if (kind === 'absent')
    return count === 0
      ? { kind: 'pass' }
      : fail(`${counted(count)} ${count === 1 ? 'matches' : 'match'} what must be absent`, shown);
  if (kind === 'present') return count > 0 ? { kind: 'pass' } : fail('no line matches what must be present', []);
  if (least !== undefined && count < least) return fail(`${counted(count)} of at least ${least}`, shown);
  if (most !== undefined && count > most) return fail(`${counted(count)} of at most ${most}`, shown);
  return { kind: 'pass' };
}

function counted(count: number): string {
  return count === 1 ? 'one line' : `${count} lines`;
}
