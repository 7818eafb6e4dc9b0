import { createFinding } from '../../findings/finding.ts';
import { authoritiesOver, isNameIn, isOfBody } from '../authority-of.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeIn, placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** All approvals that an accepted decision records are by others than the body that may take it. */
export const notTheDecider: Rule = {
  id: 'authority/not-the-decider',
  *check(context) {
    if (context.policy.authorities.length === 0) return;
    for (const item of context.items) {
      const authorities = authoritiesOver(item, context);
      if (item.item.status !== 'accepted' || authorities.length === 0) continue;
      const approvals = recordedApprovals(item);
      const names = authorities.flatMap(({ body, members }) => [body, ...members]);
      const isByBody = approvals.some(
        ({ approver, text }) =>
          authorities.some((one) => isOfBody(approver, one)) || names.some((name) => isNameIn(name, text)),
      );
      const [first] = approvals;
      if (first === undefined || isByBody) continue;
      yield createFinding(
        'authority/not-the-decider',
        'other',
        { id: item.name, approver: first.approver, bodies: authorities.map(({ body }) => body) },
        { location: first.location, item: item.reference },
      );
    }
  },
};

function recordedApprovals(item: CheckedItem) {
  const field = item.item.text('approver');
  const stated = field === undefined ? [] : [{ approver: field, text: field, location: placeOf(item, 'approver') }];
  const reported = item
    .facets()
    .approvals.flatMap(({ approver, text, start, end }) =>
      approver === undefined ? [] : [{ approver, text, location: placeIn(item.document, start, end) }],
    );
  return [...stated, ...reported];
}
