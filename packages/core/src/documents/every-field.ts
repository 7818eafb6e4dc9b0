import type { Field } from '../model/field.ts';
import type { DocumentReading } from './document-reading.ts';
import type { DialectName, Entry } from './entry.ts';
import { isRow } from './entry.ts';
import { fieldForKey, readMetadata } from './front-matter.ts';
import type { Item } from './item.ts';
import { readEveryField } from './labels/labels.ts';

const RECORDS: ReadonlySet<DialectName> = new Set(['adr', 'kep', 'header-lines']);

/**
 * Every place at which a document gives an item a field, also those that reading passes over because an earlier place gave it: a
 * second section of one name, a second key, a second column.
 */
export function everyField(reading: DocumentReading, item: Item): Field[] {
  const found = new Map<number, Field>();
  for (const entry of item.entries) for (const field of fieldsOf(reading, item, entry)) found.set(field.start, field);
  return [...found.values()].toSorted((left, right) => left.start - right.start);
}

function fieldsOf(reading: DocumentReading, item: Item, entry: Entry): readonly Field[] {
  const { outline } = reading;
  if (isRow(entry)) return entry.fields();
  if (RECORDS.has(entry.dialect)) {
    const root = outline.sections[0];
    const body = root === undefined ? [] : readEveryField(outline, root, sectionsOfOthers(reading, item));
    return [...entry.fields(), ...frontFields(reading), ...body];
  }
  const section = outline.sections[entry.section];
  if (section === undefined || section.heading?.start !== entry.start) return entry.fields();
  return [...entry.fields(), ...readEveryField(outline, section, sectionsOfOthers(reading, item))];
}

function frontFields({ outline, source }: DocumentReading): Field[] {
  const front = outline.blocks[0];
  if (front?.type !== 'front-matter') return [];
  return readMetadata(source.text, front.bodyStart, front.bodyEnd).flatMap(({ key, value, start, end, slot }) => {
    const name = fieldForKey(key);
    return name === undefined ? [] : [{ name, label: key, start, end, slot, text: value }];
  });
}

function sectionsOfOthers({ items, outline }: DocumentReading, item: Item): ReadonlySet<number> {
  const others = items.filter((other) => other !== item).flatMap(({ entries }) => entries);
  return new Set(
    others
      .filter((entry) => !isRow(entry) && outline.sections[entry.section]?.heading?.start === entry.start)
      .map(({ section }) => section),
  );
}
