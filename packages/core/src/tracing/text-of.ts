import type { Item } from '../documents/item.ts';

/** Everything that is written about an item, in the places that define or detail it. */
export function textOf({ entries, source }: Item): string {
  return entries.map(({ start, end }) => source.text.slice(start, end)).join('\n');
}
