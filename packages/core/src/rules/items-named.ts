import type { IsCitedKey } from '../citations/find-citations.ts';
import { foldId } from '../model/item-id.ts';
import { findItems } from './find-items.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { registersNamed } from './resolve-relation.ts';

type Named = Pick<CheckedItem, 'item'>;

const memo = new WeakMap<CheckContext, ReadonlyMap<string, readonly CheckedItem[]>>();
const asked = new WeakMap<CheckContext, IsCitedKey>();

/**
 * The items that settings, comments or a person name: by identifier or number, else by the key of one that has no identifier, as
 * `list` and `show` call it. Either may stand behind its register: `docs/locked.md:one-ingress`.
 */
export function itemsNamed(context: CheckContext, reference: string): readonly CheckedItem[] {
  const whole = namedAlone(context, reference);
  const colon = reference.lastIndexOf(':');
  if (whole.length > 0 || colon <= 0) return whole;
  return itemsIn(context, reference.slice(0, colon), reference.slice(colon + 1));
}

/** The same with the register named apart. */
export function itemsIn(context: CheckContext, register: string, name: string): readonly CheckedItem[] {
  const registers = registersNamed(context, register);
  return namedAlone(context, name).filter(
    (item) => registers.includes(item.register) || item.document.path === register,
  );
}

/** Tells keys from words for those who read comments; the same function for the same context. */
export function isKeyIn(context: CheckContext): IsCitedKey {
  let isKey = asked.get(context);
  if (isKey === undefined) {
    isKey = (word, register) =>
      register === undefined ? keysOf(context).has(foldId(word)) : registersNamed(context, register).length > 0;
    asked.set(context, isKey);
  }
  return isKey;
}

function namedAlone(context: CheckContext, name: string): readonly CheckedItem[] {
  const found = findItems(context, name);
  return found.length > 0 ? found : (keysOf(context).get(foldId(name)) ?? []);
}

function keysOf(context: CheckContext): ReadonlyMap<string, readonly CheckedItem[]> {
  let keys = memo.get(context);
  if (keys === undefined) memo.set(context, (keys = Map.groupBy(context.items.filter(isNameless), keyOf)));
  return keys;
}

function isNameless({ item }: Named): boolean {
  return item.id === undefined;
}

function keyOf({ item }: Named): string {
  return foldId(item.key);
}
