import type { FindingLocation } from '../findings/finding.ts';
import { lastDayOf } from '../gates/lasting-status.ts';
import type { Misapproval } from '../gates/misapproval.ts';
import { evaluateLocks } from '../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../locks/lock-file.ts';
import type { LockInput } from '../locks/lock-input.ts';
import type { Authority } from '../policy/authority.ts';
import { authoritiesOver, isNameIn, isOfBody, type Authorized } from './authority-of.ts';
import type { CheckedItem } from './check-context.ts';
import { placeOfEntry } from './lock-place.ts';
import { placeIn, placeOf } from './place.ts';

/** An approval with who gave it. */
export interface Approval {
  readonly approver: string;
  readonly text: string;
  readonly location: FindingLocation;
}

const memo = new WeakMap<Authorized & LockInput, Map<CheckedItem, Misapproval | undefined>>();

/**
 * By whom an accepted item was approved when all of its approvals, those that its text records and those in the lockfile, are by
 * others than the body that may take it. Undefined when one is by that body, when none is recorded, and when nobody was named.
 */
export function misapprovalOf(item: CheckedItem, source: Authorized & LockInput): Misapproval | undefined {
  if (source.policy.authorities.length === 0 || !wasAccepted(item)) return undefined;
  let known = memo.get(source);
  if (known === undefined) memo.set(source, (known = new Map()));
  if (!known.has(item)) known.set(item, judge(item, source));
  return known.get(item);
}

/** Whether an item was accepted, be it up to a day only. */
export function wasAccepted({ item }: CheckedItem): boolean {
  return item.status === 'accepted' || lastDayOf(item) !== undefined;
}

function judge(item: CheckedItem, source: Authorized & LockInput): Misapproval | undefined {
  const authorities = authoritiesOver(item, source);
  if (authorities.length === 0) return undefined;
  const locked = lockApprovals(item, source);
  const approvals = [...recordedApprovals(item), ...locked];
  const first = locked[0] ?? approvals[0];
  if (first === undefined || isByBody(approvals, authorities)) return undefined;
  const { approver, location } = first;
  return { approver, bodies: authorities.map(({ body }) => body), location, isLocked: locked.length > 0 };
}

/** Whether one of some approvals is by a body that may give it, or by a member. */
export function isByBody(approvals: readonly Approval[], authorities: readonly Authority[]): boolean {
  const names = authorities.flatMap(({ body, members }) => [body, ...members]);
  return approvals.some(
    ({ approver, text }) =>
      authorities.some((one) => isOfBody(approver, one)) || names.some((name) => isNameIn(name, text)),
  );
}

/** The approvals of the text as it is locked; what somebody approved in other words counts for nothing. */
function lockApprovals({ item, document }: CheckedItem, source: LockInput): readonly Approval[] {
  const { head, statements, entryOf } = evaluateLocks(source);
  if (head === undefined) return [];
  const statement = statements.find((one) => one.item === item && one.path === document.path);
  const entry = statement === undefined ? undefined : entryOf(statement);
  if (entry === undefined) return [];
  const location = placeOfEntry(source.repository.text(LOCK_FILE) ?? '', head, entry);
  return entry.approvals
    .filter(({ digest }) => digest === entry.digest)
    .map(({ by }) => ({ approver: by, text: by, location }));
}

/** The approvals that the text of an item records. */
export function recordedApprovals(item: CheckedItem): readonly Approval[] {
  const field = item.item.text('approver');
  const stated = field === undefined ? [] : [{ approver: field, text: field, location: placeOf(item, 'approver') }];
  const reported = item
    .facets()
    .approvals.flatMap(({ approver, text, start, end }) =>
      approver === undefined ? [] : [{ approver, text, location: placeIn(item.document, start, end) }],
    );
  return [...stated, ...reported];
}
