import type { FlatItem } from './flat-item.ts';
import type { TruthDecision } from './truth.ts';
import { comparableId, comparableValue } from './written-value.ts';

/** Our items against the truth of one document: each entry of either side stands in exactly one list. */
export interface Matching {
  readonly found: ReadonlyArray<{ readonly ours: FlatItem; readonly truth: TruthDecision }>;
  readonly missed: readonly TruthDecision[];
  readonly invented: readonly FlatItem[];
}

/** Matches by identifier; a truth without identifier is matched by title, else by line. A second item of one id is invented. */
export function matchItems(items: readonly FlatItem[], decisions: readonly TruthDecision[]): Matching {
  const free = new Set(items);
  const found: Array<{ ours: FlatItem; truth: TruthDecision }> = [];
  const missed: TruthDecision[] = [];
  for (const truth of decisions) {
    const ours = take(free, truth);
    if (ours === undefined) missed.push(truth);
    else found.push({ ours, truth });
  }
  return { found, missed, invented: [...free] };
}

function take(free: Set<FlatItem>, truth: TruthDecision): FlatItem | undefined {
  const id = comparableId(truth.id);
  const title = comparableValue(truth.title);
  const candidates = [...free];
  const ours =
    id === null
      ? (candidates.find((item) => comparableValue(item.title) === title) ??
        candidates.find((item) => item.line === truth.line))
      : candidates.find((item) => comparableId(item.id) === id);
  if (ours !== undefined) free.delete(ours);
  return ours;
}
