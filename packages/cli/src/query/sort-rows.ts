import { DECISION_STATUSES, DecisisError } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Row } from './row.ts';

type Key = (row: Row) => string | number | null;

const KEYS: Readonly<Record<string, Key>> = {
  id: ({ summary }) => naturalKey(summary.id ?? summary.key),
  due: ({ summary }) => summary.due,
  status: ({ summary }) => DECISION_STATUSES.indexOf(summary.status),
  owner: ({ summary }) => summary.owner?.toLowerCase() ?? null,
  title: ({ summary }) => summary.title?.toLowerCase() ?? null,
  kind: ({ summary }) => summary.kind,
  register: ({ summary }) => summary.register,
  line: ({ summary }) => summary.line,
};

/** Names that rows can be sorted by. */
export const SORT_KEYS: readonly string[] = Object.keys(KEYS);

/** The same keys, when rows can be sorted by each; refuses others, with the nearest. */
export function assertSortKeys(keys: readonly string[]): readonly string[] {
  for (const written of keys) orderOf(written);
  return keys;
}

/**
 * The rows in the order of some keys, the first weighing most; a key with a leading `-` turns its order around. What has
 * no value comes last either way, equal rows keep their order. Text is compared by code units, the same on every machine.
 */
export function sortRows(rows: readonly Row[], keys: readonly string[]): Row[] {
  const orders = keys.map(orderOf);
  return rows.toSorted((left, right) => {
    for (const { key, sign } of orders) {
      const order = compare(key(left), key(right), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function orderOf(written: string): { readonly key: Key; readonly sign: number } {
  const isReversed = written.startsWith('-');
  const name = isReversed ? written.slice(1) : written;
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) throw unknownKey(name);
  return { key, sign: isReversed ? -1 : 1 };
}

function compare(left: string | number | null, right: string | number | null, sign: number): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -sign : sign;
}

/** Digits padded, so that D-9 comes before D-10. */
function naturalKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

function unknownKey(name: string): DecisisError {
  const nearest = nearestNames(name, SORT_KEYS);
  return new DecisisError('DCS_DOCUMENT_UNKNOWN_FIELD', { field: name, nearest, known: SORT_KEYS });
}
