import { placesInRecord } from '../documents/dialects/adr/edit.ts';
import { placesInSection } from '../documents/dialects/heading-per-decision/edit.ts';
import { placesInListItem } from '../documents/dialects/list-items/edit.ts';
import { isRow, type Entry } from '../documents/entry.ts';
import { plainText } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { statusMeaning } from '../documents/status/status-meaning.ts';
import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import { isAbsent, readDate } from '../vocabulary/value-words.ts';

/** Fields whose value is a civil date, or the text that stands in for one. */
export const DATE_FIELDS: ReadonlySet<FieldName> = new Set(['due', 'decidedOn', 'earliest']);

/** Every place of a document that gives a field of an item, in document order, none twice; also places that reading passed over. */
export function occurrencesOf(reading: DocumentReading, item: Item, name: FieldName): Field[] {
  const others = itemSections(reading);
  const found: Field[] = [];
  for (const entry of item.entries) {
    const own = entry.field(name);
    const places = own === undefined ? [] : [own];
    for (const field of [...places, ...placesIn(reading, entry, name, others)]) {
      if (!found.some((other) => overlaps(other, field))) found.push(field);
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}

function placesIn(reading: DocumentReading, entry: Entry, name: FieldName, others: ReadonlySet<number>): Field[] {
  if (isRow(entry) || entry.dialect === 'kep') return [];
  if (entry.dialect === 'adr') return placesInRecord(reading.outline, name);
  const inSection = placesInSection(reading.outline, entry, name, others);
  return inSection.length > 0 ? inSection : placesInListItem(reading.outline, entry, name);
}

function overlaps(left: Field, right: Field): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end);
}

/** The sections that are items of their own: what they say belongs to them. */
export function itemSections(reading: DocumentReading): ReadonlySet<number> {
  const own = new Set<number>();
  for (const item of reading.items) {
    for (const entry of item.entries) {
      if (!isRow(entry) && reading.outline.sections[entry.section]?.heading?.start === entry.start)
        own.add(entry.section);
    }
  }
  return own;
}

/** Whether two written values say the same: one status, one date, or one text apart from marks and letter case. */
export function saysTheSame(reading: DocumentReading, name: FieldName, left: string, right: string): boolean {
  if (isAbsent(left) || isAbsent(right)) return false;
  if (name === 'status') return statusMeaning(reading, left)?.status === statusMeaning(reading, right)?.status;
  if (DATE_FIELDS.has(name)) {
    const { text } = reading.source;
    const date = readDate(left, text)?.iso;
    if (date !== undefined) return date === readDate(right, text)?.iso;
  }
  return left === right || fold(left) === fold(right);
}

function fold(text: string): string {
  return text.length > 4000 ? text : plainText(text).toLowerCase();
}
