import { createFinding } from '../../findings/finding.ts';
import { isScoped } from '../../policy/exception.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import type { Rule } from '../rule.ts';

/** An exception that names neither a decision nor a rule, or has no end: it would let everything pass, or for ever. */
export const noScope: Rule = {
  id: 'exception/no-scope',
  *check({ policy, repository }) {
    for (const [index, exception] of policy.exceptions.entries()) {
      const { approver, until, untilPhase } = exception;
      const place = { location: settingsPlace(repository, 'exception', exception.at ?? index), anchor: String(index) };
      if (!isScoped(exception)) yield createFinding('exception/no-scope', 'everything', { approver }, place);
      else if (until === undefined && untilPhase === undefined)
        yield createFinding('exception/no-scope', 'endless', { approver }, place);
    }
  },
};
