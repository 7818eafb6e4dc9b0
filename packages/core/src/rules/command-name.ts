import type { CheckContext, CheckedItem } from './check-context.ts';

/**
 * How a command names an item so that it finds this one and no other: by its identifier or key, behind the name of its register
 * where several share that, and with its number there where two of one register do.
 */
export function commandName(item: CheckedItem, { find }: Pick<CheckContext, 'find'>): string {
  const { reference, register } = item;
  const { id, key } = item.item;
  const same = find(reference);
  if (same.length < 2) return reference;
  const isTwice = same.filter((other) => other.register === register).length > 1;
  const name = isTwice && id !== undefined && id === key ? `${id}#1` : isTwice ? key : reference;
  return `${register.name}:${name}`;
}
