import { currentPhase } from '../policy/current-phase.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import { dueIn } from './due-in.ts';

/**
 * A policy in which every sentinel that waits for a phase which no plan has says so, and so could not observe: a slip of the pen in
 * `after` or `until` would else leave it waiting for ever. `isKnown` is asked only about phases that a sentinel waits for.
 */
export function withKnownPhases(policy: Policy, isKnown: (phase: string) => boolean): Policy {
  const phase = currentPhase(policy);
  const waiting = policy.sentinels.map((sentinel): Sentinel => {
    const outcome = dueIn(sentinel, phase);
    if (outcome?.kind !== 'not-due') return sentinel;
    const named = outcome.phase.startsWith('after ') ? sentinel.after : sentinel.until;
    return named === undefined || named === phase || isKnown(named) ? sentinel : { ...sentinel, unknownPhase: named };
  });
  return waiting.every((sentinel, index) => sentinel === policy.sentinels[index])
    ? policy
    : { ...policy, sentinels: waiting };
}
