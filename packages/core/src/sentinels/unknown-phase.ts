import { currentPhase } from '../policy/current-phase.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { Exception } from '../policy/exception.ts';
import { comparePhases, isPhaseOver } from '../policy/phase-order.ts';
import { dueIn } from './due-in.ts';

/**
 * A policy in which every sentinel that waits for a phase which no plan has says so, and so could not observe: a slip of the pen in
 * `after` or `until` would else leave it waiting for ever. An exception that lasts until such a phase says so too, and gives no
 * leave. `isKnown` is asked only about phases that a sentinel waits for, or that an exception has still to reach.
 */
export function withKnownPhases(policy: Policy, isKnown: (phase: string) => boolean): Policy {
  const phase = currentPhase(policy);
  const isUnknown = (named: string | undefined): named is string =>
    named !== undefined && named !== phase && !isKnown(named);
  const waiting = policy.sentinels.map((sentinel): Sentinel => {
    const outcome = dueIn(sentinel, phase);
    if (outcome?.kind !== 'not-due') return sentinel;
    const named = outcome.phase.startsWith('after ') ? sentinel.after : sentinel.until;
    return isUnknown(named) ? { ...sentinel, unknownPhase: named } : sentinel;
  });
  const lasting = policy.exceptions.map((exception): Exception => {
    const { untilPhase } = exception;
    if (untilPhase === undefined || comparePhases(untilPhase, phase) === undefined || isPhaseOver(untilPhase, phase))
      return exception;
    return isUnknown(untilPhase) ? { ...exception, unknownPhase: untilPhase } : exception;
  });
  const isSame =
    waiting.every((sentinel, index) => sentinel === policy.sentinels[index]) &&
    lasting.every((exception, index) => exception === policy.exceptions[index]);
  return isSame ? policy : { ...policy, sentinels: waiting, exceptions: lasting };
}
