import { isUndated, type ItemSummary } from '@decisis/core';
import type { Row } from './row.ts';

/** Whether somebody still has to decide: open or proposed. Deferred items wait for a date or a phase, not for a person. */
export function isUndecided({ status }: Pick<ItemSummary, 'status'>): boolean {
  return status === 'open' || status === 'proposed';
}

/** Whether an undecided item should have been decided before this day. */
export function isOverdue(summary: Pick<ItemSummary, 'status' | 'due'>, today: string): boolean {
  return isUndecided(summary) && summary.due !== null && summary.due < today;
}

/** Whether nobody is named as owner; "TBD" names nobody. */
export function isOwnerless(row: Pick<Row, 'summary' | 'recall'>): boolean {
  const { owner } = row.summary;
  if (owner === null) return true;
  // The words for "nobody yet" of all languages take longer to look up than everything else a list does.
  return row.recall('ownerless', () => String(isUndated(owner) || /^\?+$/.test(owner))) === 'true';
}
