import type { FieldName } from '../../model/field-name.ts';
import type { Field, Slot } from '../../model/field.ts';
import { blankComments, withoutCommentBlanks, withoutOuterComments } from './inline-comments.ts';

/**
 * Makes a field of a text range: trims it and leaves marks that wrap the whole value, and comments at its ends, outside. What the
 * lines of a block say is not cut.
 */
export function fieldAt(text: string, name: FieldName, label: string, start: number, end: number, slot: Slot): Field {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (slot === 'cell' || slot === 'line') [from, to] = withoutOuterComments(text, from, to);
  // An empty value keeps the place where one can be written.
  if (from === to) {
    from = text.startsWith('-->', from - 3) && from > start ? from : start;
    to = from;
  }
  const inner = slot === 'block' ? [from, to] : unwrap(text, from, to);
  const raw = text.slice(inner[0], inner[1]);
  return {
    name,
    label,
    start: inner[0] as number,
    end: inner[1] as number,
    slot,
    text: valueOf(raw, slot),
  };
}

const MARKS = ['**', '__', '~~', '`', '*', '_'] as const;

/** Range inside marks that open at the start and close exactly at the end: `**Open**`, `` `OPEN` ``, `**~~x~~**`. */
export function unwrap(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  for (let depth = 0; depth < 4 && isMark(text.charCodeAt(from)); depth++) {
    const mark = MARKS.find((candidate) => wraps(text, from, to, candidate));
    if (mark === undefined) break;
    from += mark.length;
    to -= mark.length;
  }
  return [from, to];
}

/** Whether a code is the start of one of the marks: most values start with none. */
function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f || code === 0x60 || code === 0x7e;
}

function wraps(text: string, start: number, end: number, mark: string): boolean {
  const size = mark.length;
  if (end - start <= size * 2 || !text.startsWith(mark, start) || !text.startsWith(mark, end - size)) return false;
  const first = text.charCodeAt(start + size);
  if (isBlank(first) || isBlank(text.charCodeAt(end - size - 1))) return false;
  if (size === 1 && mark !== '`' && text.charAt(start + 1) === mark) return false;
  const inner = text.slice(start + size, end - size);
  return !inner.includes(mark);
}

/** The range with the wrapping marks that `unwrap` left outside: what the document literally shows. */
export function withMarks(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  for (let depth = 0; depth < 4; depth++) {
    const mark = MARKS.find(
      (candidate) =>
        text.startsWith(candidate, to) &&
        text.startsWith(candidate, from - candidate.length) &&
        from >= candidate.length,
    );
    if (mark === undefined || from === to) break;
    from -= mark.length;
    to += mark.length;
  }
  return [from, to];
}

/** The value that a part of a document gives when it is read in a slot: pipes unescaped, comments blanked, in a block those that reading blanked left out. */
export function valueOf(raw: string, slot: Slot): string {
  if (slot === 'cell') return unescapeCell(blankComments(raw));
  if (slot === 'line') return blankComments(raw);
  return slot === 'block' ? withoutCommentBlanks(raw) : raw;
}

function unescapeCell(text: string): string {
  return text.includes('\\|') ? text.replaceAll('\\|', '|') : text;
}

const LINK = /!?\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?:\s"[^"]{0,200}")?\)/g;

/** Emphasis that opens and closes; a lone mark (`PH7-*`) is a letter like any other. */
const EMPHASIS = /(^|[\s(])([*_])(?=\S)([^*_\n]{1,300}?)(?<=\S)\2(?=$|[\s).,;:!?])/g;

const COMMENT = /<!--[^]{0,2000}?-->/g;

/** Text as read aloud: comments, link targets, emphasis and code marks dropped, white space collapsed. For short texts only. */
export function plainText(text: string): string {
  const short = text.length > 4000 ? text.slice(0, 4000) : text;
  let shown = short.includes('<!--') ? short.replace(COMMENT, ' ') : short;
  // Most texts have none of these, and a replacement costs even where there is nothing to replace.
  if (shown.includes('](')) shown = shown.replace(LINK, '$1');
  if (/[*_~`]/.test(shown)) shown = shown.replace(/\*\*|__|~~|`/g, '').replace(EMPHASIS, '$1$3');
  if (/\s\s|[^\S ]/.test(shown)) shown = shown.replace(/\s+/g, ' ');
  return shown.trim();
}

/** What is left of a value when struck-out parts are taken away: `~~2026-11-01~~ 2026-12-01`; empty when all is struck. */
export function withoutStruck(text: string): string {
  return text.includes('~~') ? text.replace(/~~[^~]{0,500}~~/g, ' ').trim() : text;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a || code === 0xa0 || code === 0x3000;
}
