import { createFinding } from '../../findings/finding.ts';
import { aboutException } from '../../policy/exception.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import { authoritiesOver, isOfBody } from '../authority-of.ts';
import type { Rule } from '../rule.ts';

/** An exception to a decision that somebody gave who may not decide it. Where nobody was named for it, nobody lacks it. */
export const approverLacksAuthority: Rule = {
  id: 'exception/approver-lacks-authority',
  *check(context) {
    const { policy, repository } = context;
    for (const [index, exception] of policy.exceptions.entries()) {
      const { decision, approver } = exception;
      const items = decision === undefined ? [] : context.find(decision);
      const authorities = items.flatMap((item) => authoritiesOver(item, context));
      if (authorities.length === 0 || authorities.some((one) => isOfBody(approver, one))) continue;
      yield createFinding(
        'exception/approver-lacks-authority',
        'lacks',
        { about: aboutException(exception), approver, bodies: [...new Set(authorities.map(({ body }) => body))] },
        { location: settingsPlace(repository, 'exception', exception.at ?? index), anchor: aboutException(exception) },
      );
    }
  },
};
