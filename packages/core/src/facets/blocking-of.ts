import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { readBlocking, type Blocking } from './blocking.ts';
import { proseOf } from './item-prose.ts';

/** What one item blocks, without reading its other facets; for lists and counts over many items. */
export function blockingOf(item: Item, reading: DocumentReading): Blocking {
  return readBlocking(item.source.text, proseOf(item, reading.outline));
}
