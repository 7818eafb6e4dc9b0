import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import type { ItemHeading } from './headings/item-heading.ts';
import { renderLabelledLine, type LineShape } from './labels/labelled-line.ts';

/** What a new section, list item or record is to say. The caller has chosen the words; the dialect decides where they stand. */
export interface NewEntry {
  readonly id: string | undefined;
  readonly title: string;
  /** The words for a place like this one of an existing item; undefined when the new item says nothing there. */
  textFor(like: Field): string | undefined;
  /** Labels and values of the fields that none of these names covers, in the order of the model. */
  restOf(written: ReadonlySet<FieldName>): ReadonlyArray<{ readonly label: string; readonly value: string }>;
}

/**
 * The line of an existing heading or list item said anew: identifier, title and status replaced where they stand, everything else
 * of the line kept.
 */
export function renderLike(text: string, start: number, end: number, like: ItemHeading, entry: NewEntry): string {
  let out = '';
  let at = start;
  if (like.idField !== undefined && entry.id !== undefined) {
    out += text.slice(at, like.idField.start) + idLike(text.slice(like.idField.start, like.idField.end), entry.id);
    at = like.idField.end;
  }
  if (like.title !== undefined) {
    out += text.slice(at, like.title.start) + entry.title;
    at = like.title.end;
  } else out += `${text.slice(at, like.status?.start ?? end).trimEnd()} ${entry.title}`;
  if (like.status === undefined) return out + text.slice(like.title === undefined ? end : at, end);
  const status = entry.textFor(like.status);
  if (status === undefined) return out;
  const between = text.slice(at, like.status.start);
  // Behind a bare space only a mark such as a tick sets a status apart from the title.
  const isMarked = /^\p{Extended_Pictographic}/u.test(status);
  return `${out}${/^\s*$/.test(between) && !isMarked ? ' — ' : between}${status}${text.slice(like.status.end, end)}`;
}

/** An identifier in the form of another: `ADR 7` for `ADR-7` where the other is written `ADR 6`. */
export function idLike(written: string, id: string): string {
  const shape = /^(\p{L}+)([\s#]+)\S/u.exec(written);
  const parts = /^(\p{L}+)[\s-]+(.+)$/u.exec(id);
  return shape === null || parts === null ? id : `${shape[1]}${shape[2]}${parts[2]}`;
}

/** The fields that the labels of an existing entry do not cover, as labelled lines in a shape. */
export function renderRest(entry: NewEntry, written: ReadonlySet<FieldName>, shape: LineShape): string[] {
  return entry.restOf(written).map(({ label, value }) => renderLabelledLine(shape, label, value));
}
