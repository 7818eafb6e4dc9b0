import type { FieldName, Item } from '@decisis/core';

const DATES: ReadonlySet<FieldName> = new Set(['due', 'decidedOn', 'earliest']);

/** A value that any place for a field should be able to hold: plain words, a date, another status, the next free identifier. */
export function plainValueFor(item: Item, name: FieldName): string {
  if (name === 'status') return item.status === 'deferred' ? 'accepted' : 'deferred';
  if (name === 'id')
    return (item.id ?? 'X-1').replace(/\d+(?!.*\d)/, (digits) =>
      String(Number(digits) + 900).padStart(digits.length, '0'),
    );
  return DATES.has(name) ? '2031-05-17' : 'Plain words of a value';
}
