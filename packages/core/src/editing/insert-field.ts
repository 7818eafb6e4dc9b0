import { insertInRecord, keyOfField } from '../documents/dialects/adr/edit.ts';
import { insertInSection, insertTitle } from '../documents/dialects/heading-per-decision/edit.ts';
import { insertKey } from '../documents/dialects/kep/edit.ts';
import { insertInListItem } from '../documents/dialects/list-items/edit.ts';
import { columnNames, completeRow } from '../documents/dialects/table-register/edit.ts';
import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { Outline } from '../documents/headings/outline.ts';
import { insertAfterLabels } from '../documents/labels/labelled-line.ts';
import { lineEndingAt } from '../documents/line-ending.ts';
import { DecisisError } from '../errors/decisis-error.ts';
import { isRow, type Entry } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { encodeCell } from './cell-encoding.ts';
import { keyFor, labelFor, plainLabel } from './label-wording.ts';
import { itemSections } from './occurrences.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { encodeYaml } from './yaml-encoding.ts';

/**
 * The edit that gives an item a field it has no place for: under a heading that names it and holds nothing, else a labelled line in its
 * section or list item, a key in its front matter. A table gets no new column; where an item stands in tables only, DCS_DOCUMENT_NO_SLOT says what to do instead.
 */
export function insertField(
  reading: DocumentReading,
  item: Item,
  name: FieldName,
  value: string,
  peers: readonly DocumentReading[],
): TextEdit {
  const subject: EditSubject = { id: item.id ?? item.key, field: name };
  const plain = plainValue(value, subject);
  if (plain === '') throw noSlot(reading, item, name, 'there is nothing to clear; leave the field as it is');
  for (const entry of item.entries) {
    if (entry.mention && entry !== item.defining && isRow(entry)) continue;
    const edit = insertInEntry(reading, item, entry, name, plain, subject, peers);
    if (edit !== undefined) return edit;
  }
  throw noSlot(reading, item, name, wayOut(reading, item, name));
}

function insertInEntry(
  reading: DocumentReading,
  item: Item,
  entry: Entry,
  name: FieldName,
  value: string,
  subject: EditSubject,
  peers: readonly DocumentReading[],
): TextEdit | undefined {
  const { outline, source } = reading;
  if (isRow(entry)) return undefined;
  if (entry.dialect === 'kep')
    return insertKey(source.text, 0, source.text.length, keyOfField(name), encodeYaml(value));
  if (value.includes('\n'))
    throw refuseValue(
      subject,
      'a new labelled line holds one line',
      'put the value on one line, or add a section for it by hand',
    );
  if (entry.dialect === 'header-lines') {
    const body = outline.sections[1]?.heading?.start ?? Number.MAX_SAFE_INTEGER;
    const header = entry.fields().filter((field) => field.start < body);
    return insertAfterLabels(source.text, header, labelFor([reading, ...peers], name), value);
  }
  const empty = insertInEmptySection(outline, entry, name, value);
  if (empty !== undefined) return empty;
  const isHeading = outline.sections[entry.section]?.heading?.start === entry.start;
  if (name === 'title' && isHeading && item.id !== undefined)
    return insertTitle(outline, entry, value, titleSeparator(reading));
  const label = labelFor([reading, ...peers], name);
  if (entry.dialect === 'adr') {
    const key = keyFor([reading, ...peers], name) ?? keyOfField(name);
    return insertInRecord(outline, label, value, { key, value: encodeYaml(value) });
  }
  return isHeading
    ? insertInSection(outline, entry, label, value, itemSections(reading))
    : insertInListItem(outline, entry, label, value);
}

/** The heading of the field stands there, with no text or only comments under it. */
function insertInEmptySection(outline: Outline, entry: Entry, name: FieldName, value: string): TextEdit | undefined {
  const { blocks, sections, source } = outline;
  const place = sections.find(
    ({ heading, title, from, ownTo }) =>
      heading !== undefined &&
      entry.start < heading.start &&
      heading.start < entry.end &&
      fieldForLabel(title, 'heading') === name &&
      blocks.slice(from, ownTo).every(({ type }) => type === 'comment'),
  )?.heading;
  if (place === undefined) return undefined;
  const lineEnd = lineEndingAt(source.text, place.end);
  return { start: place.end, end: place.end, newText: `${lineEnd}${lineEnd}${value}` };
}

/** The edit that writes into a table row which ends before the column of the field. */
export function completeShortRow(
  reading: DocumentReading,
  entry: Entry,
  field: Field,
  value: string,
  subject: EditSubject,
): TextEdit | undefined {
  if (!(entry instanceof TableRowEntry)) return undefined;
  const column = entry.plan.columns.findIndex((candidate) => candidate.field === field.name);
  return column === -1
    ? undefined
    : completeRow(reading.source.text, entry, column, encodeCell(plainValue(value, subject), subject));
}

function titleSeparator(reading: DocumentReading): string {
  const { text } = reading.source;
  for (const item of reading.items.slice(0, 50)) {
    const id = item.defining.field('id');
    const title = item.defining.field('title');
    if (id?.slot === 'line' && title !== undefined && title.start > id.end && title.start - id.end < 8)
      return text.slice(id.end, title.start).replace(/[\])*_`~]/g, '');
  }
  return ': ';
}

function noSlot(reading: DocumentReading, item: Item, name: FieldName, instead: string): DecisisError {
  return new DecisisError('DCS_DOCUMENT_NO_SLOT', {
    id: item.id ?? item.key,
    field: name,
    path: reading.source.path,
    instead,
  });
}

function wayOut(reading: DocumentReading, item: Item, name: FieldName): string {
  const label = plainLabel(name);
  const { defining } = item;
  if (defining instanceof TableRowEntry) {
    const line = reading.source.lines.lineAt(defining.plan.block.headerStart);
    return `add a column "${label}" to the header at line ${line}, which has ${columnNames(defining.plan)}, or map one of its columns to ${name} in decisis.toml`;
  }
  return `add a line **${label}:** to the item at line ${item.line}`;
}
