import type { SentinelMatch, Unseen } from '../sentinels/sentinel-result.ts';

/** What something outside of this package found for one sentinel in the edited files; places go by their excerpts. */
export interface SeenPlaces {
  readonly before: readonly SentinelMatch[];
  readonly after: readonly SentinelMatch[];
  /** How many there are in the files that are not edited; undefined when nobody counted them. */
  readonly elsewhere: number | undefined;
  /** Whether there may be more, in other files that could not be looked at. */
  readonly isElsewhereOpen?: boolean;
  /** What keeps its files from being judged after the edits, and did not before. */
  readonly unseen?: Unseen;
}

/** Places of which there are more like them than there were, in a file; `likeness` tells which excerpts are alike. */
export function addedPlaces(
  before: readonly SentinelMatch[],
  after: readonly SentinelMatch[],
  likeness: (excerpt: string) => string = (excerpt) => excerpt.trim(),
): readonly SentinelMatch[] {
  const left = new Map<string, number>();
  const keyOf = ({ path, excerpt }: SentinelMatch): string => `${path}\0${likeness(excerpt)}`;
  for (const place of before) left.set(keyOf(place), (left.get(keyOf(place)) ?? 0) + 1);
  return after.filter((place) => {
    const known = left.get(keyOf(place)) ?? 0;
    left.set(keyOf(place), known - 1);
    return known <= 0;
  });
}
