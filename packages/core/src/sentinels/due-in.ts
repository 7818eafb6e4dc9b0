import { comparePhases } from '../policy/phase-order.ts';
import type { SentinelBase } from '../policy/sentinels/sentinel-base.ts';
import type { SentinelOutcome } from './sentinel-result.ts';

/**
 * What comes of a sentinel that is not looked at in the current phase; undefined when it is. When nobody knows how the current
 * phase stands to the one that it names, or no plan has that one, it could not be observed.
 */
export function dueIn(sentinel: SentinelBase, phase: string | undefined): SentinelOutcome | undefined {
  const { after, until, unknownPhase } = sentinel;
  for (const named of [after, until]) {
    if (named === undefined || comparePhases(named, phase) !== undefined) continue;
    return {
      kind: 'unobserved',
      reason:
        phase === undefined
          ? `it depends on ${named}, and the current phase is not stated`
          : `it depends on ${named}, which has no order with the current phase "${phase}"`,
      hint: 'state the current phase: [plan] phase = "…" in decisis.toml, numbered as the others are',
    };
  }
  if (unknownPhase !== undefined)
    return {
      kind: 'unobserved',
      reason: `it depends on ${unknownPhase}, which no plan has`,
      hint: `correct the phase, or name it in the plan: [[plan.node]] id = "${unknownPhase}"`,
    };
  if (after !== undefined && (comparePhases(after, phase) as number) >= 0)
    return { kind: 'not-due', phase: `after ${after}` };
  if (until !== undefined && (comparePhases(until, phase) as number) < 0)
    return { kind: 'not-due', phase: `until ${until}` };
  return undefined;
}
