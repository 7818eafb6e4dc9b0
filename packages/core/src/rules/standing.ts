import { DECISION_KINDS } from '../model/item-kind.ts';
import type { CheckedItem } from './check-context.ts';

/** Whether an item still waits for its decision: a decision or question that is open or proposed. */
export function isUndecided({ item }: CheckedItem): boolean {
  return DECISION_KINDS.includes(item.kind) && (item.status === 'open' || item.status === 'proposed');
}
