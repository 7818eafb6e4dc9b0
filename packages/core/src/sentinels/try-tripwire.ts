import type { Sentinel, SentinelKind } from '../policy/sentinel.ts';
import { failsOnMention } from './mention/evaluate-mention.ts';
import { failsOnNames } from './names/evaluate-names.ts';
import { failsOnAnswer } from './outside/answer-tripwire.ts';
import { failsOnText } from './text/text-tripwire.ts';
import type { TripwireResult } from './tripwire-result.ts';

type Trial<Kind extends SentinelKind> = (
  sentinel: Extract<Sentinel, { readonly kind: Kind }>,
  sample: string,
) => boolean | 'unobserved' | undefined;

// Undefined for a kind whose samples need a parser or an engine that this package does not have. Each calls its own when it is
// asked: named here, every command that knows sentinels would load them all.
const TRIALS: { readonly [Kind in SentinelKind]: Trial<Kind> | undefined } = {
  absent: failsOnText,
  present: failsOnText,
  count: failsOnText,
  ast: undefined,
  data: undefined,
  names: (sentinel, sample) => failsOnNames(sentinel, sample),
  mention: (sentinel, sample) => failsOnMention(sentinel, sample),
  sql: failsOnAnswer,
  metric: failsOnAnswer,
  http: failsOnAnswer,
  command: failsOnAnswer,
};

/** Runs a sentinel on its own tripwire instead of the repository, where that needs nothing but the sample. */
export function tryTripwire(sentinel: Sentinel): TripwireResult {
  const { tripwire, kind, figure } = sentinel;
  if (kind === 'invalid') return 'untried';
  if (tripwire === undefined) return 'none';
  // Without its number it has no bounds that a sample could leave.
  if (figure !== undefined && !('value' in (figure.reading ?? {}))) return 'untried';
  const fails = (TRIALS[kind] as Trial<SentinelKind> | undefined)?.(sentinel, tripwire);
  if (fails === undefined || fails === 'unobserved') return fails ?? 'untried';
  return fails ? 'fails' : 'passes';
}
