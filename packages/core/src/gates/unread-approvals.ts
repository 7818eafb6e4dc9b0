import type { FindingLocation } from '../findings/finding.ts';
import type { Item } from '../documents/item.ts';

/** Approvals in a lockfile that cannot be read: nobody can tell whether what rests on them was approved by whoever may. */
export interface UnreadApprovals {
  /** The first place that cannot be read. */
  readonly location: FindingLocation;
  /** What is wrong there, in words that end a sentence. */
  readonly what: string;
  /** Accepted items that somebody is named to decide, and whose own document records no approval by them. */
  readonly items: ReadonlySet<Item>;
}
