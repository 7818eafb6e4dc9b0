import type { CheckResult, Policy } from '@decisis/core';
import {
  keepRecorded,
  NO_CACHE,
  recallRecorded,
  recordingOutside,
  type CacheKey,
  type Outside,
  type RecordingOutside,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { checkKey } from './check-key.ts';
import type { FoundBranches, NoBranches } from './find-branches.ts';
import type { Opened } from './open-judged.ts';
import { programIdentity } from './program-identity.ts';

const KIND = 'check';

/** The place where the answer of a check is kept for the next run. */
export interface KeptCheck {
  /** The working tree; what is asked of it is remembered. */
  readonly outside: RecordingOutside;
  /** The answer of an earlier run, when it would be found again. */
  recall(): CheckResult | undefined;
  /** Keeps an answer with all that was asked on the way to it; not where sentinels looked for themselves. */
  keep(result: CheckResult, policy: Policy): void;
}

/** Undefined when nothing is to be kept: the run is told to, or asks what no key can hold. */
export async function keptCheck(
  opened: Pick<Opened, 'session' | 'asked' | 'apart'>,
  found: FoundBranches | NoBranches,
  outside: Outside,
  invocation: Invocation,
): Promise<KeptCheck | undefined> {
  const program = programIdentity();
  const { cache } = opened.session;
  if (program === undefined || cache === NO_CACHE) return undefined;
  const key: CacheKey | undefined = await checkKey(program, opened, found, invocation);
  if (key === undefined) return undefined;
  const recording = recordingOutside(outside);
  return {
    outside: recording,
    recall: () => {
      const known = recallRecorded(cache, KIND, key, outside);
      return known === undefined ? undefined : (JSON.parse(known) as CheckResult);
    },
    keep: (result, { sentinels }) => {
      if (sentinels.length > 0) return;
      keepRecorded(cache, KIND, key, recording.asked(), outside, JSON.stringify(result));
    },
  };
}
