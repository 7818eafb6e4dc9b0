import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { dateOrderOf } from '../vocabulary/date-order.ts';
import { readDate } from '../vocabulary/value-words.ts';
import { DATE_FIELDS } from './occurrences.ts';

/** How the problem that {@link changedDate} tells begins. */
export const NO_ORDER = 'no date would show any longer whether the day or the month comes first';

/**
 * The first item whose date would be read as another day after an edit, since the document would show another order of day and
 * month, or none; in words, and undefined when there is none.
 */
export function changedDate(
  before: DocumentReading,
  after: DocumentReading,
  pairs: ReadonlyArray<readonly [Item, Item]>,
  edited: Item | undefined,
): string | undefined {
  const orders = [before, after].map(({ source }) => dateOrderOf(source.text)?.order);
  if (orders[0] === orders[1]) return undefined;
  const others = pairs.filter(([old]) => old !== edited);
  const old = others.map(([item]) => datesOf(item));
  const read = others.map(([, item]) => datesOf(item));
  const at = old.findIndex((dates, index) => dates !== read[index]);
  const name = others[at]?.[0].key;
  return name === undefined ? undefined : `${NO_ORDER} in the dates of ${name}`;
}

/** The dates of an item as they are read, for a comparison; all of one document before those of the next. */
function datesOf(item: Item): string {
  return [...DATE_FIELDS].map((name) => readDate(item.text(name) ?? '', item.source.text)?.iso ?? '').join(' ');
}
