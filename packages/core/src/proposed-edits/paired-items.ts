import type { Item } from '../documents/item.ts';
import type { Register } from '../documents/register.ts';

/** An item before some edits and after them; one of the two is missing when it comes or goes. */
export interface PairedItem {
  readonly old: Item | undefined;
  readonly next: Item | undefined;
}

/**
 * The items of some documents before and after edits, put together: by what they are called in their document, by their identifier where
 * they moved to another one, and in their order where they have none, for the name of such an item is its text.
 */
export function pairedItems(
  before: readonly Register[],
  after: readonly Register[],
  paths: ReadonlySet<string>,
): readonly PairedItem[] {
  const [olds, news] = [itemsIn(before, paths), itemsIn(after, paths)];
  const pairs: PairedItem[] = [];
  const pair = (keyOf: (item: Item) => string | undefined): void => {
    const byKey = new Map<string, Item[]>();
    for (const next of news) {
      const key = keyOf(next);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), next]);
    }
    for (const old of olds) {
      const key = keyOf(old);
      const next = key === undefined ? undefined : byKey.get(key)?.shift();
      if (next === undefined) continue;
      pairs.push({ old, next });
      olds.delete(old);
      news.delete(next);
    }
  };
  pair(({ source, key }) => `${source.path}\0${key}`);
  pair(({ id }) => id);
  pair(({ id, source }) => (id === undefined ? source.path : undefined));
  for (const old of olds) pairs.push({ old, next: undefined });
  for (const next of news) pairs.push({ old: undefined, next });
  return pairs;
}

function itemsIn(registers: readonly Register[], paths: ReadonlySet<string>): Set<Item> {
  return new Set(registers.flatMap(({ items }) => items.filter(({ source }) => paths.has(source.path))));
}
