import { isUndated } from '../vocabulary/value-words.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';

/** An item with what it says about where it was implemented. */
export interface MarkedItem {
  readonly item: CheckedItem;
  readonly marker: string;
}

const known = new WeakMap<CheckContext, readonly MarkedItem[]>();

/** The items that carry an implementation marker. Every item is looked at once, whatever the number of rules. */
export function markedItems(context: CheckContext): readonly MarkedItem[] {
  let marked = known.get(context);
  if (marked === undefined) known.set(context, (marked = readMarked(context)));
  return marked;
}

function readMarked({ items }: CheckContext): MarkedItem[] {
  return items.flatMap((item) => {
    const marker = item.item.text('implementedIn');
    return marker === undefined || isUndated(marker) ? [] : [{ item, marker }];
  });
}
