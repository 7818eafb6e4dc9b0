import type { AstSentinel } from '../policy/sentinels/ast-sentinel.ts';
import { evaluateMatches } from '../sentinels/evaluate-matches.ts';
import type { SentinelMatch, SentinelResult } from '../sentinels/sentinel-result.ts';

/** What something outside of this package found for one sentinel in the edited files; places go by their excerpts. */
export interface SeenPlaces {
  readonly before: readonly SentinelMatch[];
  readonly after: readonly SentinelMatch[];
  /** How many there are in the files that are not edited; undefined when nobody counted them. */
  readonly elsewhere: number | undefined;
}

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
  const isWorse = has > had ? sentinel.most !== undefined && elsewhere + has > sentinel.most : true;
  return wasFailing && !isWorse ? undefined : result(after, elsewhere + has);
}

/** Places of which there are more like them than there were, in a file. */
function addedPlaces(before: readonly SentinelMatch[], after: readonly SentinelMatch[]): readonly SentinelMatch[] {
  const left = new Map<string, number>();
  const keyOf = ({ path, excerpt }: SentinelMatch): string => `${path}\0${excerpt.trim()}`;
  for (const place of before) left.set(keyOf(place), (left.get(keyOf(place)) ?? 0) + 1);
  return after.filter((place) => {
    const known = left.get(keyOf(place)) ?? 0;
    left.set(keyOf(place), known - 1);
    return known <= 0;
  });
}
