import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { unintendedChange } from './compare-readings.ts';
import { tryEdits, type Trial } from './finish-plan.ts';
import { occurrencesOf } from './occurrences.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { editSlot } from './slot-encoding.ts';

/** The edits that give an item another identifier where its document writes it as a field of the item. */
export function idFieldEdits(reading: DocumentReading, item: Item, to: string, subject: EditSubject): TextEdit[] {
  const from = item.id ?? '';
  return occurrencesOf(reading, item, 'id').flatMap((field) => renameField(reading, item, field, from, to, subject));
}

/** The document with the edits made, read again; refuses when anything but the identifier of the item reads otherwise. */
export function renamedReading(
  reading: DocumentReading,
  item: Item,
  edits: readonly TextEdit[],
  to: string,
  subject: EditSubject,
): Trial {
  const from = item.id ?? '';
  const trial = tryEdits(reading, edits);
  const read = trial.reading.items[reading.items.indexOf(item)];
  const isId = (field: Field): boolean => field.name === 'id';
  const changed = { item, before: isId, after: isId };
  const dropped = new Set(item.entries.filter((entry) => isRange(reading, entry.field('id'), from)));
  const problem = unintendedChange(reading, trial.reading, {
    edits: trial.edits,
    changed,
    dropped,
    renamed: { items: new Set([item]), from, to },
  });
  if (problem !== undefined || read?.id !== to)
    throw refuseValue(
      subject,
      problem ?? `it would read as ${read?.id ?? 'none'}`,
      'choose an identifier written like those of the other items',
    );
  return trial;
}

/** Whether a place names a range that begins with an identifier: `D-1–D-10`. */
function isRange(reading: DocumentReading, field: Field | undefined, id: string): boolean {
  if (field === undefined || field.end - field.start <= id.length) return false;
  return field.slot !== 'yaml' && reading.source.text.startsWith(id, field.start);
}

/** The place that gives the item its identifier may write it otherwise: without the prefix of its column, or as `ADR 7`. */
function renameField(
  reading: DocumentReading,
  item: Item,
  field: Field,
  from: string,
  to: string,
  subject: EditSubject,
): TextEdit[] {
  const { text } = reading.source;
  const written = text.slice(field.start, field.end);
  if (written === from || field.slot === 'yaml') return editSlot(text, field, to, subject);
  // A range that begins with the identifier stays whole; the caller tells of it.
  if (isRange(reading, field, from)) return [];
  const entry = item.entries.find((candidate) => candidate.start <= field.start && field.end <= candidate.end);
  const prefix = entry instanceof TableRowEntry ? entry.plan.idPrefix : '';
  if (prefix !== '' && from === prefix + written.replace('#', '')) {
    if (!to.startsWith(prefix))
      throw refuseValue(
        subject,
        `its column holds numbers only, for identifiers that begin with ${prefix}`,
        `give an identifier that begins with ${prefix}`,
      );
    return editSlot(text, field, to.slice(prefix.length), subject);
  }
  const shape = /^(\p{L}+)([\s#-]+)(.+)$/u.exec(written);
  const wanted = /^(\p{L}+)[\s-](.+)$/u.exec(to);
  if (shape !== null && wanted !== null && (shape[1] as string).toLowerCase() === (wanted[1] as string).toLowerCase()) {
    return [{ start: field.start, end: field.end, newText: `${shape[1]}${shape[2]}${wanted[2]}` }];
  }
  return editSlot(text, field, to, subject);
}
