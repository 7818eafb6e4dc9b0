import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { evaluateMatches } from '../evaluate-matches.ts';
import type { FoundPlaces } from '../place-tally.ts';
import type { MissedFile, SentinelOutcome } from '../sentinel-result.ts';

/** The outcome of a text sentinel from the lines that match its patterns. */
export function evaluateText(
  { kind, least, most }: TextSentinel,
  found: FoundPlaces,
  missed: readonly MissedFile[] = [],
): SentinelOutcome {
  return evaluateMatches({ demand: kind, least, most, noun: 'line' }, found, missed);
}
