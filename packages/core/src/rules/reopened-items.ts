import type { Sentinel } from '../policy/sentinel.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { itemsNamed } from './items-named.ts';

/** The decisions that a sentinel opens again when it fails; none for a sentinel that only holds files to its decision. */
export function reopenedItems(context: CheckContext, { reopens, decision }: Sentinel): readonly CheckedItem[] {
  return reopens === undefined ? [] : namedItems(context, decision);
}

/** The items that a sentinel calls its decision, with the register before a colon where it names one. */
export function namedItems(context: CheckContext, decision: string): readonly CheckedItem[] {
  return itemsNamed(context, decision);
}
