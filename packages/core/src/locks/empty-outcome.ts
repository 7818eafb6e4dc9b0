import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { facetsOf } from '../facets/facets-of.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { canonicalText } from './canonical-text.ts';
import { outcomeField } from './statement.ts';

/**
 * The offset of the place where an item should say what was decided, and says nothing: an empty cell, a section without text or with
 * nothing but comments. A lock would pin the bare title. Undefined where it says so, and where it has no such place, for then the title is
 * the decision.
 */
export function emptyOutcome(item: Item, reading: DocumentReading): number | undefined {
  const said = outcomeField(item);
  if (said !== undefined && canonicalText(said.text) !== '') return undefined;
  const place = said?.start ?? item.field('outcome')?.start ?? emptySection(item, reading);
  return place === undefined || facetsOf(item, reading).options.chosen !== undefined ? undefined : place;
}

function emptySection(item: Item, { outline }: DocumentReading): number | undefined {
  return outline.sections.find(
    ({ heading, title }) =>
      heading !== undefined &&
      item.entries.some(({ start, end }) => start < heading.start && heading.start < end) &&
      fieldForLabel(title, 'heading') === 'outcome',
  )?.heading?.start;
}
