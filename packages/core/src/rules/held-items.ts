import type { FindingLocation } from '../findings/finding.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { itemsNamed } from './items-named.ts';

/** A sentinel that somebody stated for a decision, with the items that it may mean. */
export interface HeldItems {
  readonly sentinel: Sentinel;
  readonly items: readonly CheckedItem[];
  readonly location: FindingLocation;
}

/** What the sentinels of a policy hold; an embargo holds names until its decision is taken, and is not among them. */
export function heldItems(context: CheckContext): readonly HeldItems[] {
  return context.policy.sentinels.flatMap((sentinel): HeldItems[] => {
    const isEmbargo = 'embargo' in sentinel && sentinel.embargo !== undefined;
    // A table that names no decision is told as such.
    if (isEmbargo || sentinel.decision === '') return [];
    const { path, line } = sentinel.origin;
    return [
      {
        sentinel,
        items: itemsNamed(context, sentinel.decision),
        location: { path, range: { start: 0, end: 0, line, column: 1 } },
      },
    ];
  });
}
