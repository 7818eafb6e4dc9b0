import type { CheckedItem } from '../rules/check-context.ts';

/** A name for an item that stays the same as long as its register and identifier do, and that no other item has. */
export function itemAddress({ register, item }: CheckedItem): string {
  const part = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27');
  return `urn:decisis:${part(register.name)}:${part(item.key)}`;
}
