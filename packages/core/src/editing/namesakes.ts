import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';

/** What a place that names an identifier means: the item, another one of that identifier, or either. */
export type Meaning = 'own' | 'other' | 'either';

/** The other items of a document that have the identifier of an item. */
export function namesakesIn({ items }: DocumentReading, item: Item): readonly Item[] {
  return item.id === undefined ? [] : items.filter((other) => other !== item && other.id === item.id);
}

/**
 * Which of several items of one document and one identifier a place of it means, by the innermost of their entries around the
 * place. A section that tells more about a row was joined by the identifier alone, and may be about any of them.
 */
export function meaningAt(start: number, item: Item, namesakes: readonly Item[]): Meaning {
  if (namesakes.length === 0) return 'own';
  let meaning: Meaning = 'either';
  let size = Infinity;
  for (const one of [item, ...namesakes]) {
    for (const entry of one.entries) {
      if (start < entry.start || entry.end <= start || entry.end - entry.start >= size) continue;
      size = entry.end - entry.start;
      meaning = one === item ? 'own' : entry === one.defining ? 'other' : 'either';
    }
  }
  return meaning;
}
