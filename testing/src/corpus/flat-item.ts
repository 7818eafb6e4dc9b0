import { toSummary, type Item, type ItemSummary } from '@decisis/core';

/** The flat fields of one item: exactly what `decisis list --json` prints of it. */
export type FlatItem = ItemSummary;

/** Flattens an item; the path of its document stands in for the name of its register. */
export function flatItem(item: Item): FlatItem {
  return toSummary(item.source.path, item);
}
