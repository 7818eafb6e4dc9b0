import type { DocumentReading } from '../../documents/document-reading.ts';
import type { Item } from '../../documents/item.ts';
import { readBlocking, type Blocking } from './blocking.ts';
import { proseOf } from '../prose/item-prose.ts';

const known = new WeakMap<Item, Blocking>();

/** What one item blocks, without reading its other facets; for lists and counts over many items. Read once for each. */
export function blockingOf(item: Item, reading: DocumentReading): Blocking {
  let blocking = known.get(item);
  if (blocking === undefined)
    known.set(item, (blocking = readBlocking(item.source.text, proseOf(item, reading.outline))));
  return blocking;
}
