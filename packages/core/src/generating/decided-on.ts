import type { CheckedItem } from '../rules/check-context.ts';
import { readDate } from '../vocabulary/value-words.ts';

/** The civil date on which an item was decided, from its own field or from a reported approval; undefined when none is written. */
export function decidedOn(item: CheckedItem): string | undefined {
  const written = item.item.text('decidedOn');
  const own = written === undefined ? undefined : readDate(written, item.item.source.text)?.iso;
  return own ?? item.facets().approvals.find(({ date }) => date !== undefined)?.date;
}

/** Who decided, in the words of the document; empty when nobody is named. */
export function decidedBy(item: CheckedItem): string {
  const written = item.item.text('decider') ?? item.item.text('approver');
  return written ?? item.facets().approvals.find(({ approver }) => approver !== undefined)?.approver ?? '';
}
