import { foldId } from '../model/item-id.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';

/** The one item that a word names: an identifier or key, behind its register where several share it. Else why there is none. */
export function findOne(context: CheckContext, wanted: string): CheckedItem | string {
  const colon = wanted.lastIndexOf(':');
  const register = colon > 0 ? wanted.slice(0, colon) : undefined;
  const id = foldId(colon > 0 ? wanted.slice(colon + 1) : wanted);
  const found = context.items.filter(
    ({ item, register: own }) =>
      (foldId(item.id ?? '') === id || foldId(item.key) === id) &&
      (register === undefined ||
        own.name === register ||
        own.register.path === register ||
        item.source.path === register),
  );
  const [first, second] = found;
  if (first === undefined) return `no register has "${wanted.slice(0, 100)}"; use "search" to find it`;
  if (second === undefined) return first;
  const names = [...new Set(found.map(({ register: own, reference }) => `${own.name}:${reference}`))].slice(0, 5);
  return names.length === 1 ? first : `several registers have it: write ${names.join(' or ')}`;
}
