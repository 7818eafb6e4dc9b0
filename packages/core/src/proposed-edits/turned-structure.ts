import type { AstSentinel } from '../policy/sentinels/ast-sentinel.ts';
import { evaluateMatches } from '../sentinels/evaluate-matches.ts';
import { foundPlaces } from '../sentinels/place-tally.ts';
import type { MissedFile, SentinelMatch, SentinelOutcome, SentinelResult } from '../sentinels/sentinel-result.ts';
import type { ProposedEdit } from './proposed-edit.ts';
import { addedPlaces, type SeenPlaces } from './seen-places.ts';

/** What else an edit does to a sentinel over structure than to its places. */
export interface StructureChange {
  /** The sentinel as it was before, with the number that its decision stated. */
  readonly stood: AstSentinel;
  readonly isRestated: boolean;
  /** The edits after which there is something that cannot be read. */
  readonly missed: readonly ProposedEdit[];
}

/**
 * What edits do to a sentinel over structure, judged as for lines: what stood there before is not held against them. Undefined
 * when they do not make it fail, `unread` when what cannot be read keeps it from being judged, `unknown` when the places elsewhere matter
 * and nobody counted them.
 */
export function turnedStructure(
  sentinel: AstSentinel,
  { before, after, elsewhere, isElsewhereOpen = false }: SeenPlaces,
  looked: number,
  { stood, isRestated, missed }: StructureChange = { stood: sentinel, isRestated: false, missed: [] },
): SentinelResult | 'unread' | 'unknown' | undefined {
  const gaps = missed.map(({ path, unread = '' }) => ({ path, reason: unread }));
  const failing = (outcome: SentinelOutcome): SentinelResult | undefined =>
    outcome.kind === 'fail' ? { sentinel, outcome, looked, fromCache: false } : undefined;
  if (sentinel.demand === 'absent') {
    const added = addedPlaces(before, after);
    return failing(evaluate(sentinel, added, added.length)) ?? (gaps.length > 0 ? 'unread' : undefined);
  }
  const [had, has] = [before.length, after.length];
  if (sentinel.demand === 'present' && has > 0) return undefined;
  if (had === has && gaps.length === 0 && !isRestated) return undefined;
  if (elsewhere === undefined) return 'unknown';
  const count = elsewhere + has;
  const outcome = evaluate(sentinel, after, count, isElsewhereOpen ? [...gaps, OTHERS] : gaps);
  if (outcome.kind === 'unobserved') return gaps.length > 0 ? 'unread' : 'unknown';
  const wasFailing = evaluate(stood, [], elsewhere + had).kind === 'fail';
  const least = sentinel.demand === 'present' ? 1 : (sentinel.least ?? 0);
  const isWorse = has > had ? sentinel.most !== undefined && count > sentinel.most : has < had && count < least;
  return wasFailing && !isWorse ? undefined : failing(evaluate(sentinel, after, count));
}

const OTHERS = { path: '', reason: 'other files could not be looked at' };

function evaluate(
  sentinel: AstSentinel,
  places: readonly SentinelMatch[],
  count: number,
  gaps: readonly MissedFile[] = [],
): SentinelOutcome {
  return evaluateMatches({ ...sentinel, noun: 'place' }, { ...foundPlaces(sentinel.id, places), count }, gaps);
}
