import { recordNumber } from '../model/record-number.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';

const memo = new WeakMap<CheckContext, ReadonlyMap<string, readonly CheckedItem[]>>();

/** The items that an identifier in a text can mean: spelled alike, else the records that carry its number. */
export function findItems(context: CheckContext, id: string): readonly CheckedItem[] {
  const spelled = context.find(id);
  if (spelled.length > 0) return spelled;
  const number = recordNumber(id);
  return number === undefined ? [] : (recordsOf(context).get(number) ?? []);
}

function recordsOf(context: CheckContext): ReadonlyMap<string, readonly CheckedItem[]> {
  const known = memo.get(context);
  if (known !== undefined) return known;
  const records = new Map<string, CheckedItem[]>();
  for (const item of context.items) {
    const { id, dialect } = item.item;
    if (id === undefined || (dialect !== 'adr' && dialect !== 'kep')) continue;
    // A folder names its records by number alone or by kind and number: `0007`, `ADR-0007`.
    const number = recordNumber(id);
    if (number !== undefined) records.set(number, [...(records.get(number) ?? []), item]);
  }
  memo.set(context, records);
  return records;
}
