import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { evaluateMatches } from '../evaluate-matches.ts';
import type { MissedFile } from '../sentinel-result.ts';
import type { SentinelMatch, SentinelOutcome } from '../sentinel-result.ts';

/** The outcome of a text sentinel from the lines that match its patterns, in the order of path and line. */
export function evaluateText(
  { kind, least, most }: TextSentinel,
  matches: readonly SentinelMatch[],
  count: number,
  missed: readonly MissedFile[] = [],
): SentinelOutcome {
  return evaluateMatches({ demand: kind, least, most, noun: 'line' }, matches, count, missed);
}
