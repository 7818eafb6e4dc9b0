import { isUndated, type ItemSummary } from '@decisis/core';

/** Whether somebody still has to decide: open or proposed. Deferred items wait for a date or a phase, not for a person. */
export function isUndecided({ status }: Pick<ItemSummary, 'status'>): boolean {
  return status === 'open' || status === 'proposed';
}

/** Whether an undecided item should have been decided before this day. */
export function isOverdue(summary: Pick<ItemSummary, 'status' | 'due'>, today: string): boolean {
  return isUndecided(summary) && summary.due !== null && summary.due < today;
}

/** Whether nobody is named as owner; "TBD" names nobody. */
export function isOwnerless({ owner }: Pick<ItemSummary, 'owner'>): boolean {
  return owner === null || isUndated(owner) || /^\?+$/.test(owner);
}
