import { createFinding } from '../../findings/finding.ts';
import { currentPhase } from '../../policy/current-phase.ts';
import { aboutException, wrongPhase } from '../../policy/exception.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import { expectedInstead } from '../../policy/table-problem.ts';
import type { Rule } from '../rule.ts';

const MOST_TOLD = 5;

/** An exception whose table, or whose last phase, cannot be understood: what is wrong with it, at each place. */
export const invalidException: Rule = {
  id: 'exception/invalid',
  *check({ policy, repository }) {
    const phase = currentPhase(policy);
    for (const { about, path, problems } of policy.invalidExceptions) {
      for (const wrong of problems.slice(0, MOST_TOLD)) {
        const { line, column, problem } = wrong;
        const message = about.startsWith('#') ? 'unnamed' : 'invalid';
        yield createFinding(
          'exception/invalid',
          message,
          { about, problem, expected: expectedInstead(wrong) },
          { location: { path, range: { start: 0, end: 0, line, column } }, anchor: `${about} ${problem}` },
        );
      }
    }
    for (const [index, exception] of policy.exceptions.entries()) {
      const wrong = wrongPhase(exception, phase);
      if (wrong === undefined) continue;
      const about = aboutException(exception);
      const place = { location: settingsPlace(repository, 'exception', exception.at ?? index), anchor: about };
      yield createFinding('exception/invalid', 'invalid', { about, ...wrong }, place);
    }
  },
};
