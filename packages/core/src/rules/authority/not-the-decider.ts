import { createFinding } from '../../findings/finding.ts';
import { misapprovalOf } from '../misapproval.ts';
import type { Rule } from '../rule.ts';

/**
 * All approvals of an accepted decision, those that its text records and those in the lockfile, are by others than the body that
 * may take it.
 */
export const notTheDecider: Rule = {
  id: 'authority/not-the-decider',
  *check(context) {
    if (context.policy.authorities.length === 0) return;
    for (const item of context.items) {
      const misapproval = misapprovalOf(item, context);
      if (misapproval === undefined) continue;
      const { approver, bodies, location, isLocked } = misapproval;
      yield createFinding(
        'authority/not-the-decider',
        isLocked ? 'locked' : 'other',
        { id: item.name, approver, bodies },
        { location, item: item.reference },
      );
    }
  },
};
