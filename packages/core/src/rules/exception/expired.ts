import { createFinding } from '../../findings/finding.ts';
import { currentPhase } from '../../policy/current-phase.ts';
import { aboutException, isOver } from '../../policy/exception.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import type { Rule } from '../rule.ts';

/** The last day or the last phase of an exception has passed; what it covered counts in full again. */
export const expired: Rule = {
  id: 'exception/expired',
  *check({ policy, repository, today }) {
    const phase = currentPhase(policy);
    for (const [index, exception] of policy.exceptions.entries()) {
      if (!isOver(exception, today, phase)) continue;
      const { until, untilPhase, approver } = exception;
      const about = aboutException(exception);
      const place = { location: settingsPlace(repository, 'exception', exception.at ?? index), anchor: about };
      if (until !== undefined && until < today)
        yield createFinding('exception/expired', 'date', { about, until, approver }, place);
      else
        yield createFinding(
          'exception/expired',
          'phase',
          { about, until: untilPhase ?? '', phase: phase ?? '', approver },
          place,
        );
    }
  },
};
