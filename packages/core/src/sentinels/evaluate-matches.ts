import type { FoundPlaces } from './place-tally.ts';
import type { MissedFile, SentinelOutcome, Unseen } from './sentinel-result.ts';

/** What is asked of the number of places that are found. */
export interface MatchDemand {
  readonly demand: 'absent' | 'present' | 'count';
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** What one of them is called. */
  readonly noun: 'line' | 'place';
}

/**
 * The outcome of a sentinel that counts places, from those that were found. Files that could not be read may hold any number more: what they could change is not decided without them.
 */
export function evaluateMatches(
  { demand, least, most, noun }: MatchDemand,
  found: FoundPlaces,
  missed: readonly MissedFile[] = [],
): SentinelOutcome {
  const { count } = found;
  const unseen = missed.length === 0 ? undefined : unseenOf(missed);
  const open: SentinelOutcome | undefined = unseen === undefined ? undefined : { kind: 'unobserved', ...unseen };
  const fail = (detail: string, places: FoundPlaces): SentinelOutcome => ({
    kind: 'fail',
    detail,
    ...places,
    ...(unseen === undefined ? {} : { open: unseen }),
  });
  if (demand === 'absent') {
    if (count === 0) return open ?? { kind: 'pass' };
    return fail(`${counted(count, noun)} ${count === 1 ? 'matches' : 'match'} what must be absent`, found);
  }
  if (demand === 'present') {
    return count > 0 ? { kind: 'pass' } : (open ?? fail(`no ${noun} matches what must be present`, NOWHERE));
  }
  if (most !== undefined && count > most) return fail(`${counted(count, noun)} of at most ${most}`, found);
  if (least !== undefined && count < least) return open ?? fail(`${counted(count, noun)} of at least ${least}`, found);
  return most === undefined ? { kind: 'pass' } : (open ?? { kind: 'pass' });
}

const NOWHERE: FoundPlaces = { matches: [], count: 0 };
const MOST_NAMED = 3;
const MAX_MISSED = 100;

/** What keeps from looking at what was missed; told by its first places. */
export function unseenOf(missed: readonly MissedFile[]): Unseen {
  const named = missed.slice(0, MOST_NAMED).map(({ path, reason }) => (path === '' ? reason : `${path} (${reason})`));
  const more = missed.length > MOST_NAMED ? `, and ${missed.length - MOST_NAMED} more` : '';
  const isAllFiles = missed.every(({ isFolder }) => isFolder !== true);
  const noun = isAllFiles ? 'file' : 'place';
  const what = `${missed.length === 1 ? `one ${noun}` : `${missed.length} ${noun}s`} could not be ${isAllFiles ? 'read' : 'looked at'}`;
  const hint = missed.find((one) => one.hint !== undefined)?.hint;
  return {
    reason: `${what}: ${named.join(', ')}${more}`,
    hint: hint ?? 'make them readable, or take them out with "exclude"',
    missed: missed.slice(0, MAX_MISSED),
    missedTotal: missed.length,
  };
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
