import { isRow } from '../documents/entry.ts';
import { implementationMarker } from '../documents/status/implementation-marker.ts';
import type { Item } from '../documents/item.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import { plainLabel } from './label-wording.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { editSlot } from './slot-encoding.ts';

/**
 * Whether the marker of an item is a suffix of its status or title: it is one already, or the item stands where no line can be
 * added, in a table or in text that has lost its marks.
 */
export function isMarkedBySuffix(item: Item): boolean {
  if (item.entries.some((entry) => entry.field('implementedIn') !== undefined)) return false;
  if (item.marker() !== undefined) return true;
  return item.dialect === 'plain-text' || item.entries.every((entry) => isRow(entry));
}

/** The edits that write, replace or take away the suffix `(implemented in ...)`; none where it says so already. */
export function editMarker(item: Item, value: string, subject: EditSubject): TextEdit[] {
  const plain = plainValue(value, subject);
  if (/[()[\]（）\n]/.test(plain))
    throw refuseValue(subject, 'it goes into brackets behind the status', 'leave brackets and line breaks out');
  const known = item.marker();
  if (known?.field.text === plain) return [];
  const { text } = item.source;
  if (known === undefined) {
    const host = plain === '' ? undefined : hostOf(item);
    if (host !== undefined) {
      const suffix = ` (${plainLabel('implementedIn').toLowerCase()} ${plain})`;
      return editSlot(text, host, `${host.text}${suffix}`, subject);
    }
    if (plain === '') return [];
    throw refuseValue(subject, 'neither a status nor a title is written', 'give the item a status first');
  }
  const { host, field, start } = known;
  const isWhole = start === host.start;
  if (plain === '' && isWhole)
    throw refuseValue(subject, 'the status is nothing but the marker', 'set the status to another word first');
  const kept = text.slice(host.start, plain === '' ? start : field.start);
  const behind = plain === '' ? '' : text.slice(field.end, host.end);
  return editSlot(text, host, `${shown(host, kept)}${plain}${shown(host, behind)}`, subject);
}

/** The value for a status with the marker behind it that the old one had: a decision stays implemented whatever it is called. */
export function keepingMarker(text: string, status: Field, value: string): string {
  const marker = implementationMarker(text, status);
  const isWhole = marker === undefined || marker.start === status.start;
  if (isWhole || /[([（]/.test(value)) return value;
  return `${value}${shown(status, text.slice(marker.start, status.end))}`;
}

function hostOf(item: Item): Field | undefined {
  for (const name of ['status', 'title'] as const)
    for (const entry of item.entries) {
      const field = entry.field(name);
      if (
        field !== undefined &&
        field.slot !== 'implied' &&
        !isAbsent(field.text) &&
        (name === 'title' || field.slot !== 'block')
      )
        return field;
    }
  return undefined;
}

/** A part of a field as its value has it. */
function shown({ slot }: Field, raw: string): string {
  return slot === 'cell' ? raw.replaceAll('\\|', '|') : raw;
}
