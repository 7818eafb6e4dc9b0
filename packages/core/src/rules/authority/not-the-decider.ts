import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { authoritiesOver, isNameIn, isOfBody } from '../authority-of.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { placeOfEntry } from '../lock-place.ts';
import { placeIn, placeOf } from '../place.ts';
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
      const authorities = authoritiesOver(item, context);
      if (item.item.status !== 'accepted' || authorities.length === 0) continue;
      const approvals = [...recordedApprovals(item), ...lockApprovals(item, context)];
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

/** The approvals of the text as it is locked; what somebody approved in other words counts for nothing. */
function lockApprovals({ item, document }: CheckedItem, context: CheckContext) {
  const { head, statements, entryOf } = evaluateLocks(context);
  if (head === undefined) return [];
  const statement = statements.find((one) => one.item === item && one.path === document.path);
  const entry = statement === undefined ? undefined : entryOf(statement);
  if (entry === undefined) return [];
  const location = placeOfEntry(context.repository.text(LOCK_FILE) ?? '', head, entry);
  return entry.approvals
    .filter(({ digest }) => digest === entry.digest)
    .map(({ by }) => ({ approver: by, text: by, location }));
}

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
