import { lineBreakOf } from '../line-index.ts';
import type { Block, ListItemBlock } from './block.ts';
import { MergeConflict } from './merge-conflict.ts';
import { readListMarker } from './list-marker.ts';
import { isDelimiterRow, isSpace, splitRow, splitRowKeepingCode } from './table-rows.ts';

/**
 * Cuts a document into blocks: one pass over the lines, each character looked at a bounded number of times. Never throws.
 *
 * Not CommonMark: decision registers need tables, headings, lists, labelled lines, fences, comments and front matter, each
 * with exact offsets. Indented code is read as text, since people indent their lists freely.
 */
export function scanBlocks(text: string): Block[] {
  return new BlockScanner(text).scan();
}

class BlockScanner {
  readonly #text: string;
  readonly #newline: string;
  readonly #blocks: Block[] = [];
  #at = 0;
  /** The list item that following indented or lazy lines belong to. */
  #openItem: { index: number; contentIndent: number } | undefined;
  #blankBefore = true;
  /** First pipe at or after the current line; kept so that documents without pipes are not searched again and again. */
  #nextPipe = -1;
  #noCommentClose = false;
  /** Cells of the header of the last table, twice their number, as rows are cut. */
  #headerCells = 0;
  readonly #conflict: MergeConflict;

  constructor(text: string) {
    this.#text = text;
    this.#conflict = new MergeConflict(text);
    this.#newline = lineBreakOf(text);
  }

  scan(): Block[] {
    this.#frontMatter();
    while (this.#at < this.#text.length) this.#line();
    return this.#blocks;
  }

  /** End of the line that starts at an offset, without its line break. */
  #endOfLine(start: number): number {
    const found = this.#text.indexOf(this.#newline, start);
    let end = found === -1 ? this.#text.length : found;
    if (end > start && this.#text.charCodeAt(end - 1) === 0x0d && this.#newline === '\n') end--;
    return end;
  }

  #startOfNext(start: number): number {
    const found = this.#text.indexOf(this.#newline, start);
    return found === -1 ? this.#text.length : found + 1;
  }

  #frontMatter(): void {
    const end = this.#endOfLine(0);
    if (end < 3 || this.#text.slice(0, end).trimEnd() !== '---') return;
    let at = this.#startOfNext(0);
    const bodyStart = at;
    while (at < this.#text.length) {
      const lineEnd = this.#endOfLine(at);
      const line = this.#text.slice(at, Math.min(lineEnd, at + 8)).trimEnd();
      if (line === '---' || line === '...') {
        this.#blocks.push({ type: 'front-matter', start: 0, end: lineEnd, bodyStart, bodyEnd: at });
        this.#at = this.#startOfNext(at);
        return;
      }
      at = this.#startOfNext(at);
    }
  }

  #line(): void {
    const text = this.#text;
    const start = this.#at;
    const end = this.#endOfLine(start);
    let first = start;
    while (first < end && isSpace(text.charCodeAt(first))) first++;
    const next = this.#startOfNext(start);
    if (first === end) {
      this.#blankBefore = true;
      this.#at = next;
      return;
    }
    if (this.#conflict.passesOver(start, end)) {
      this.#at = next;
      return;
    }
    const code = text.charCodeAt(first);
    if ((code === 0x60 || code === 0x7e) && this.#fence(start, first, end)) return;
    if (code === 0x3c && text.startsWith('<!--', first)) return this.#comment(first);
    if (this.#table(start, first, end, next)) return;
    const indent = first - start;
    if (code === 0x23 && indent < 4 && this.#atxHeading(start, first, end, next)) return;
    if ((code === 0x3d || code === 0x2d) && this.#setextHeading(first, end, next)) return;
    if (isThematicBreak(text, first, end)) {
      this.#closeItem();
      this.#at = next;
      this.#blankBefore = true;
      return;
    }
    if (this.#listItem(start, first, end, next)) return;
    this.#textLine(start, first, end, next);
  }

  #closeItem(): void {
    this.#openItem = undefined;
  }

  #push(block: Block, next: number): void {
    this.#blocks.push(block);
    this.#at = next;
    this.#blankBefore = false;
  }

  #fence(start: number, first: number, end: number): boolean {
    const text = this.#text;
    const mark = text.charAt(first);
    let length = 0;
    while (text.charAt(first + length) === mark) length++;
    if (length < 3) return false;
    const info = text.slice(first + length, Math.min(end, first + length + 200)).trim();
    if (mark === '`' && text.slice(first + length, end).includes('`')) return false;
    let at = this.#startOfNext(start);
    while (at < text.length) {
      const lineEnd = this.#endOfLine(at);
      let from = at;
      while (from < lineEnd && isSpace(text.charCodeAt(from))) from++;
      let run = 0;
      while (from + run < lineEnd && text.charAt(from + run) === mark) run++;
      if (run >= length && text.slice(from + run, Math.min(lineEnd, from + run + 8)).trim() === '') {
        this.#extendItem(lineEnd);
        this.#push({ type: 'fence', start: first, end: lineEnd, info, closed: true }, this.#startOfNext(at));
        return true;
      }
      at = this.#startOfNext(at);
    }
    this.#push({ type: 'fence', start: first, end: text.length, info, closed: false }, text.length);
    return true;
  }

  #comment(first: number): void {
    const close = this.#noCommentClose ? -1 : this.#text.indexOf('-->', first + 4);
    if (close === -1) {
      this.#noCommentClose = true;
      this.#push(
        { type: 'comment', start: first, end: this.#endOfLine(first), closed: false },
        this.#startOfNext(first),
      );
      return;
    }
    const end = close + 3;
    this.#blocks.push({ type: 'comment', start: first, end, closed: true });
    const lineEnd = this.#endOfLine(end);
    // What follows a comment on its line is text of its own.
    this.#at = this.#text.slice(end, Math.min(lineEnd, end + 200)).trim() === '' ? this.#startOfNext(end) : end;
  }

  #table(start: number, first: number, end: number, next: number): boolean {
    const text = this.#text;
    const startsWithPipe = text.charCodeAt(first) === 0x7c;
    if (!startsWithPipe && !this.#hasPipe(first, end)) return false;
    const delimiterEnd = next < text.length ? this.#endOfLine(next) : next;
    const hasDelimiter = next < text.length && isDelimiterRow(text, next, delimiterEnd);
    const isContinuation = !hasDelimiter && startsWithPipe && this.#continuesTable(start, end);
    if (
      !hasDelimiter &&
      !isContinuation &&
      !(startsWithPipe && this.#isPipeRow(start, end) && this.#isPipeRow(next, delimiterEnd))
    )
      return false;
    this.#conflict.repeats(start, end);
    const rows: number[] = [];
    let at = hasDelimiter ? this.#startOfNext(next) : isContinuation ? start : next;
    let last = hasDelimiter ? delimiterEnd : end;
    while (at < text.length) {
      const rowEnd = this.#endOfLine(at);
      if (this.#conflict.passesOver(at, rowEnd) || this.#conflict.repeats(at, rowEnd)) {
        at = this.#startOfNext(rowEnd);
        continue;
      }
      if (!isRow(text, at, rowEnd, startsWithPipe)) break;
      rows.push(at, rowEnd);
      last = rowEnd;
      at = this.#startOfNext(rowEnd);
    }
    if (!isContinuation) this.#headerCells = splitRow(text, start, end).length;
    this.#extendItem(last);
    this.#push(
      {
        type: 'table',
        start,
        end: last,
        headerStart: start,
        headerEnd: isContinuation ? start : end,
        hasDelimiter,
        isContinuation,
        rows: Int32Array.from(rows),
      },
      at,
    );
    return true;
  }

  /** A row after a blank line, with as many cells as the header or the first row of the table right before it. */
  #continuesTable(start: number, end: number): boolean {
    const previous = this.#blocks.at(-1);
    if (previous?.type !== 'table' || !this.#isPipeRow(start, end)) return false;
    const cells = splitRow(this.#text, start, end).length;
    if (cells === this.#headerCells || splitRowKeepingCode(this.#text, start, end).length === this.#headerCells)
      return true;
    const [rowStart, rowEnd] = previous.rows;
    return rowStart !== undefined && splitRow(this.#text, rowStart, rowEnd as number).length === cells;
  }

  #hasPipe(start: number, end: number): boolean {
    if (this.#nextPipe < start) {
      const found = this.#text.indexOf('|', start);
      this.#nextPipe = found === -1 ? this.#text.length : found;
    }
    return this.#nextPipe < end;
  }

  /** A line that starts and ends with a pipe and has one inside: part of a table even without its delimiter line. */
  #isPipeRow(start: number, end: number): boolean {
    const line = this.#text.slice(start, end).trim();
    return line.length > 4 && line.startsWith('|') && line.endsWith('|') && line.indexOf('|', 1) < line.length - 1;
  }

  #atxHeading(start: number, first: number, end: number, next: number): boolean {
    const text = this.#text;
    let level = 0;
    while (level < 7 && text.charCodeAt(first + level) === 0x23) level++;
    if (level > 6) return false;
    let textStart = first + level;
    if (textStart < end && !isSpace(text.charCodeAt(textStart))) return false;
    while (textStart < end && isSpace(text.charCodeAt(textStart))) textStart++;
    let textEnd = end;
    while (textEnd > textStart && isSpace(text.charCodeAt(textEnd - 1))) textEnd--;
    let closing = textEnd;
    while (closing > textStart && text.charCodeAt(closing - 1) === 0x23) closing--;
    if (closing < textEnd && (closing === textStart || isSpace(text.charCodeAt(closing - 1)))) {
      textEnd = closing;
      while (textEnd > textStart && isSpace(text.charCodeAt(textEnd - 1))) textEnd--;
    }
    this.#closeItem();
    this.#push({ type: 'heading', level, start, end, textStart, textEnd }, next);
    return true;
  }

  #setextHeading(first: number, end: number, next: number): boolean {
    const previous = this.#blocks.at(-1);
    if (this.#blankBefore || previous?.type !== 'line' || previous.quoted || previous.indent > 3) return false;
    const underline = this.#text.charAt(first);
    const line = this.#text.slice(first, end).trimEnd();
    if (line.length < 2) return false;
    for (let at = 0; at < line.length; at++) if (line.charAt(at) !== underline) return false;
    const before = this.#blocks.at(-2);
    // Only a paragraph of one line becomes a heading: a rule under a longer one is far more often a missing blank line.
    if (before?.type === 'line' && this.#startOfNext(before.end) === previous.start) return false;
    this.#blocks.pop();
    this.#closeItem();
    const level = underline === '=' ? 1 : 2;
    const { start, end: textEnd, textStart } = previous;
    this.#push({ type: 'heading', level, start, end, textStart, textEnd }, next);
    return true;
  }

  #listItem(start: number, first: number, end: number, next: number): boolean {
    const marker = readListMarker(this.#text, first, end);
    if (marker === undefined) return false;
    const block: ListItemBlock = {
      type: 'item',
      start: first,
      end,
      indent: first - start,
      ordered: marker.ordered,
      number: marker.number,
      checkbox: marker.checkbox,
      textStart: marker.textStart,
      lineEnd: end,
    };
    this.#push(block, next);
    this.#openItem = { index: this.#blocks.length - 1, contentIndent: first - start };
    return true;
  }

  #textLine(start: number, first: number, end: number, next: number): void {
    const indent = first - start;
    let textStart = first;
    let quoted = false;
    while (this.#text.charCodeAt(textStart) === 0x3e) {
      quoted = true;
      textStart++;
      while (textStart < end && isSpace(this.#text.charCodeAt(textStart))) textStart++;
    }
    const item = this.#openItem;
    if (
      item !== undefined &&
      !quoted &&
      (indent > item.contentIndent || (!this.#blankBefore && !this.#startsAnew(first, end)))
    ) {
      this.#extendItem(end);
      this.#at = next;
      this.#blankBefore = false;
      return;
    }
    this.#closeItem();
    this.#push({ type: 'line', start, end, quoted, indent, textStart }, next);
  }

  /** An unindented label right under a list starts something new, although CommonMark would call it a continuation. */
  #startsAnew(first: number, end: number): boolean {
    return (
      this.#text.startsWith('**', first) ||
      this.#text
        .slice(Math.max(first, end - 2), end)
        .trimEnd()
        .endsWith(':')
    );
  }

  /** Lines that belong to the open list item lengthen it. */
  #extendItem(end: number): void {
    if (this.#openItem === undefined) return;
    const block = this.#blocks[this.#openItem.index] as { end: number };
    block.end = Math.max(block.end, end);
  }
}

function isRow(text: string, start: number, end: number, needsLeadingPipe: boolean): boolean {
  let first = start;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  if (first === end) return false;
  if (text.charCodeAt(first) === 0x7c) return true;
  return !needsLeadingPipe && text.charCodeAt(first) !== 0x23 && text.slice(first, end).includes('|');
}

function isThematicBreak(text: string, first: number, end: number): boolean {
  const mark = text.charCodeAt(first);
  if (mark !== 0x2d && mark !== 0x2a && mark !== 0x5f) return false;
  let marks = 0;
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) marks++;
    else if (!isSpace(code)) return false;
  }
  return marks >= 3;
}
