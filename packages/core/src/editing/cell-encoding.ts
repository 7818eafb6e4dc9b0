import { displayWidth } from '../documents/tables/display-width.ts';
import { lineEndAt, lineStartAt } from '../documents/line-ending.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { keepMarks } from './wrapping-marks.ts';

/** A value as it stands in a table cell: pipes escaped, also inside code, where a pipe would split the cell as well. */
export function encodeCell(value: string, subject: EditSubject): string {
  if (value.includes('\n')) {
    throw refuseValue(
      subject,
      'a table cell holds one line',
      'put the value on one line, with <br> where a line should break',
    );
  }
  if (value.includes('\\|')) {
    throw refuseValue(
      subject,
      'a backslash before a pipe cannot be told from an escaped pipe',
      'write &#124; for the pipe, or leave the backslash out',
    );
  }
  return value.replaceAll('|', '\\|');
}

/**
 * The edits that put a value into a cell. A cell that was padded for alignment keeps its width while the value fits; if not,
 * only that cell grows.
 */
export function editCell(text: string, start: number, end: number, value: string, subject: EditSubject): TextEdit[] {
  const wrapped = keepMarks(text, start, end, encodeCell(value, subject), subject);
  const lineEnd = lineEndAt(text, start);
  let after = end;
  while (after < lineEnd && '*_~`'.includes(text.charAt(after))) after++;
  let padEnd = after;
  while (padEnd < lineEnd && (text.charAt(padEnd) === ' ' || text.charAt(padEnd) === '\t')) padEnd++;
  const isLastOpen = padEnd === lineEnd;
  let before = start;
  while (before > lineStartAt(text, start) && '*_~`'.includes(text.charAt(before - 1))) before--;
  let padStart = before;
  while (padStart > lineStartAt(text, start) && text.charAt(padStart - 1) === ' ') padStart--;
  const lead = before - padStart;
  const isSpaced = lead > 0 || (start === end ? rowIsSpaced(text, start) : after < padEnd);
  const isBehindComment = start === end && text.startsWith('-->', start - 3);
  const isTight = lead === 0 && (isBehindComment || (isSpaced && text.charAt(start - 1) === '|'));
  const leadText = isTight && value !== '' ? ' ' : '';
  const delta = displayWidth(leadText + wrapped.text) - displayWidth(text.slice(wrapped.start, wrapped.end));
  const main = { start: wrapped.start, end: wrapped.end, newText: leadText + wrapped.text };
  const markEnd = Math.max(after, wrapped.end);
  // A row without closing pipe has nothing to align its last cell with.
  if (isLastOpen || text.slice(markEnd, padEnd).includes('\t')) return [main];
  const trail = padEnd - markEnd;
  if (trail <= 1 && lead > 1 && isRightAligned(text, start))
    return [{ start: padStart, end: padStart + lead, newText: ' '.repeat(Math.max(1, lead - delta)) }, main];
  const width = isPadded(text, start, padStart, padEnd, lead, trail) ? trail - delta : trail;
  const least = isSpaced || wrapped.text.endsWith('\\') ? 1 : 0;
  const newTrail = ' '.repeat(Math.max(value === '' ? Math.min(trail, 1) : least, width));
  return [main, { start: markEnd, end: padEnd, newText: newTrail }];
}

function rowIsSpaced(text: string, at: number): boolean {
  const line = text.slice(lineStartAt(text, at), lineEndAt(text, at));
  return /\|[ \t]/.test(line) || !/\|[^|\s]/.test(line);
}

/** More than one blank beside a value, or a delimiter line of exactly the width of this cell, says that columns are aligned. */
function isPadded(text: string, at: number, padStart: number, padEnd: number, lead: number, trail: number): boolean {
  if (trail > 1 || lead > 1) return true;
  const column = columnOf(text, at);
  const width = displayWidth(text.slice(padStart, padEnd));
  const delimiter = delimiterCell(text, at, column);
  return delimiter !== undefined && delimiter.length === width && width > 5;
}

function isRightAligned(text: string, at: number): boolean {
  return /^[^:]*-:\s*$/.test(delimiterCell(text, at, columnOf(text, at)) ?? '');
}

function columnOf(text: string, at: number): number {
  let column = 0;
  for (let index = lineStartAt(text, at); index < at; index++) {
    if (text.charAt(index) === '\\') index++;
    else if (text.charAt(index) === '|') column++;
  }
  return column;
}

const MAX_ROWS_ABOVE = 200;

/** The cell of the `|---|` line above a row, in the same column; undefined when it is far away or there is none. */
function delimiterCell(text: string, at: number, column: number): string | undefined {
  let lineStart = lineStartAt(text, at);
  for (let rows = 0; lineStart > 0 && rows < MAX_ROWS_ABOVE; rows++) {
    const end = lineStart - 1;
    lineStart = lineStartAt(text, end);
    const line = text.slice(lineStart, end).replace(/\r$/, '');
    if (!line.includes('|')) return undefined;
    if (/^[\s|:-]+$/.test(line) && line.includes('-')) return line.split('|')[column];
  }
  return undefined;
}
