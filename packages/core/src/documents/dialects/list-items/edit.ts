import type { DecisionStatus } from '../../../model/status.ts';
import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import type { TextEdit } from '../../../model/text-edit.ts';
import type { Entry } from '../../entry.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { insertAfterLabels } from '../../labels/labelled-line.ts';
import { readFields } from '../../labels/labels.ts';
import { lineEndAt, lineEndingAt, lineStartAt, nextLineAt } from '../../line-ending.ts';
import type { Outline } from '../../headings/outline.ts';
import type { ListItemBlock } from '../../scan/block.ts';
import { removeRow } from '../table-register/edit.ts';

/** The list item an entry was read from, and the run of blocks nested in it; undefined when it was read from something else. */
export function listItemOf(
  outline: Outline,
  entry: Entry,
): { block: ListItemBlock; index: number; last: number } | undefined {
  const { blocks } = outline;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as { start: number }).start < entry.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (block?.type !== 'item' || block.start !== entry.start) return undefined;
  let last = low;
  for (let next = blocks[last + 1]; next?.type === 'item' && next.indent > block.indent; next = blocks[last + 1])
    last++;
  return { block, index: low, last };
}

/** Every place in a list item that says a field: its own line and the labelled items nested in it. */
export function placesInListItem(outline: Outline, entry: Entry, name: FieldName): Field[] {
  const found = listItemOf(outline, entry);
  if (found === undefined) return [];
  const read = readItemHeading(outline.text, found.block.textStart, found.block.lineEnd);
  const nested = readFields(outline, found.index + 1, found.last + 1, undefined, new Set()).fields;
  const own = read.id === undefined ? [] : [read.idField, read.title, read.status];
  return [...own, ...nested].filter((field): field is Field => field?.name === name);
}

/** The edit that ticks or clears the box of a list item, for the two statuses that a box can tell. */
export function tickBox(outline: Outline, entry: Entry, status: DecisionStatus, locked: boolean): TextEdit | undefined {
  const block = listItemOf(outline, entry)?.block;
  if (block?.checkbox === undefined || locked || (status !== 'accepted' && status !== 'open')) return undefined;
  const { text } = outline;
  const at = text.indexOf('[', block.start) + 1;
  const wanted = status === 'accepted' ? 'x' : ' ';
  return { start: at, end: at + 1, newText: text.charAt(at).toLowerCase() === wanted ? text.charAt(at) : wanted };
}

/**
 * The edit that adds a labelled line to a list item: like the last one it has, else as an item nested in it. None for an item that
 * begins in the middle of a line, where line breaks were lost.
 */
export function insertInListItem(outline: Outline, entry: Entry, label: string, value: string): TextEdit | undefined {
  const found = listItemOf(outline, entry);
  if (found === undefined) return undefined;
  const { text } = outline;
  const behind = insertAfterLabels(
    text,
    entry.fields().filter((field) => field.start > found.block.lineEnd),
    label,
    value,
  );
  if (behind !== undefined) return behind;
  const at = lineEndAt(text, Math.max(entry.end - 1, entry.start));
  const lineStart = lineStartAt(text, entry.start);
  const indent = text.slice(lineStart, entry.start);
  if (!/^[\s>]*$/.test(indent)) return undefined;
  const marker = /^\S+[ \t]+/.exec(text.slice(entry.start, found.block.textStart + 1))?.[0] ?? '- ';
  const step = entry.dialect === 'locked-index' ? '' : `${/^[-*+•]/.exec(marker)?.[0] ?? '-'} `;
  const newText = `${lineEndingAt(text, at)}${indent}${' '.repeat(Math.min(4, marker.length))}${step}${step === '' ? label : `**${label}**`}: ${value}`;
  return { start: at, end: at, newText };
}

/** The edit that takes a list item away with everything nested in it. */
export function removeListItem(outline: Outline, entry: Entry): TextEdit | undefined {
  const found = listItemOf(outline, entry);
  if (found === undefined) return undefined;
  const { text } = outline;
  const edit = removeRow(text, entry.start, entry.end);
  // Where blank lines set items apart, one of the two around the removed item goes with it.
  const next = edit.end;
  const isBlankAfter = next < text.length && text.slice(next, lineEndAt(text, next)).trim() === '';
  const before = edit.start === 0 ? '' : text.slice(lineStartAt(text, edit.start - 1), edit.start).trim();
  return isBlankAfter && before === '' && edit.start > 0 ? { ...edit, end: nextLineAt(text, next) } : edit;
}
