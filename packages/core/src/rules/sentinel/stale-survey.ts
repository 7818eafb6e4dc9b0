import { createFinding } from '../../findings/finding.ts';
import { unansweredIn } from '../../surveys/lifted-by.ts';
import type { Rule } from '../rule.ts';

/** The report of a survey that marks a name under embargo, and lifts nothing: it does not answer what is asked today. */
export const sentinelStaleSurvey: Rule = {
  id: 'sentinel/stale-survey',
  *check({ policy, repository }) {
    for (const sentinel of policy.sentinels) {
      const embargo = 'embargo' in sentinel ? sentinel.embargo : undefined;
      if (embargo?.report === undefined || embargo.adapter?.standing === 'accepted') continue;
      const { name, report } = embargo;
      const text = repository.text(report);
      const why = text === undefined ? 'unmarked' : unansweredIn(embargo, policy.surveys, text);
      if (why === undefined || why === 'unmarked') continue;
      const { id, decision, origin } = sentinel;
      const survey = policy.surveys.find((one) => one.report === report)?.id ?? '';
      yield createFinding(
        'sentinel/stale-survey',
        why,
        { name, report, survey },
        {
          location: { path: origin.path, range: { start: 0, end: 0, line: origin.line, column: 1 } },
          ...(decision === '' ? {} : { item: decision }),
          anchor: id,
        },
      );
    }
  },
};
