import { DECISION_KINDS } from '../model/item-kind.ts';
import type { CheckedItem } from './check-context.ts';

/** Whether an item still waits for its decision: a decision or question that is open or proposed. */
export function isUndecided({ item }: CheckedItem): boolean {
  return DECISION_KINDS.includes(item.kind) && (item.status === 'open' || item.status === 'proposed');
}

/** Whether an item is a decision that was taken and stands. */
export function isAccepted({ item }: CheckedItem): boolean {
  return DECISION_KINDS.includes(item.kind) && item.status === 'accepted';
}

/** How the document writes the status of an item; the word of the model where it writes none. */
export function statusWords({ summary }: CheckedItem): string {
  const written = (summary.statusText ?? '').replace(/[*_`~]/g, '').trim();
  return written === '' || written.length > 30 ? summary.status : written.toLowerCase();
}
