import type { AstSentinel } from '../policy/sentinels/ast-sentinel.ts';
import { evaluateMatches } from '../sentinels/evaluate-matches.ts';
import type { SentinelMatch, SentinelResult } from '../sentinels/sentinel-result.ts';
import { addedPlaces, type SeenPlaces } from './seen-places.ts';

/**
 * What edits do to a sentinel over structure, judged as for lines: what stood there before is not held against them. Undefined
 * when they do not make it fail, `unknown` when the places elsewhere matter and nobody counted them.
 */
export function turnedStructure(
  sentinel: AstSentinel,
  { before, after, elsewhere }: SeenPlaces,
  looked: number,
): SentinelResult | 'unknown' | undefined {
  const evaluate = (places: readonly SentinelMatch[], count: number) =>
    evaluateMatches({ ...sentinel, noun: 'place' }, places, count);
  const result = (places: readonly SentinelMatch[], count: number): SentinelResult | undefined => {
    const outcome = evaluate(places, count);
    return outcome.kind === 'fail' ? { sentinel, outcome, looked, fromCache: false } : undefined;
  };
  if (sentinel.demand === 'absent') {
    const added = addedPlaces(before, after);
    return result(added, added.length);
  }
  const [had, has] = [before.length, after.length];
  if (had === has || (sentinel.demand === 'present' && has > 0)) return undefined;
  if (elsewhere === undefined) return 'unknown';
  const wasFailing = evaluate([], elsewhere + had).kind === 'fail';
  const count = elsewhere + has;
  const least = sentinel.demand === 'present' ? 1 : (sentinel.least ?? 0);
  const isWorse = has > had ? sentinel.most !== undefined && count > sentinel.most : count < least;
  return wasFailing && !isWorse ? undefined : result(after, elsewhere + has);
}
