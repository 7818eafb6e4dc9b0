import { commentsIn } from '../../documents/inline/inline-comments.ts';
import { isRow, type Entry } from '../../documents/entry.ts';
import type { Item } from '../../documents/item.ts';
import type { Outline, Section } from '../../documents/headings/outline.ts';
import { sectionChain } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { Field } from '../../model/field.ts';
import { readOptionHeading } from '../options/option-heading.ts';
import type { Span } from './span.ts';

/** One stretch of running text of an item: a cell, a paragraph, a list item, a heading. */
export interface Prose extends Span {
  /** The field that it belongs to; undefined for text that no label or heading claims. */
  readonly field: FieldName | undefined;
  readonly label: string;
  readonly section: number;
  /** True inside a section that describes one option. */
  readonly isInOption: boolean;
  /** True for a heading above the item, which speaks of all items under it. */
  readonly isInherited: boolean;
}

const known = new WeakMap<Item, readonly Prose[]>();

/**
 * Everything an item says in words, in document order of its entries; code, tables and comments inside a section are left out.
 * Cut once for each item, since the readers of its facets all go through it.
 */
export function proseOf(item: Item, outline: Outline): readonly Prose[] {
  let prose = known.get(item);
  if (prose === undefined) known.set(item, (prose = readProse(item, outline)));
  return prose;
}

function readProse(item: Item, outline: Outline): Prose[] {
  const prose = item.entries.flatMap((entry) => [
    ...headingsAbove(outline, entry),
    ...(isRow(entry) ? ofRow(entry) : ofBlocks(outline, entry)),
  ]);
  const { text } = outline;
  return prose.flatMap((piece) => withoutComments(text, piece));
}

/** What stands before, between and behind the comments inside a stretch. */
function withoutComments(text: string, piece: Prose): readonly Prose[] {
  if (!text.slice(piece.start, piece.end).includes('<!--')) return [piece];
  const pieces: Prose[] = [];
  let from = piece.start;
  for (const { start, end } of [...commentsIn(text, piece.start, piece.end), { start: piece.end, end: piece.end }]) {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, start))) pieces.push({ ...piece, start: from, end: start });
    from = end;
  }
  return pieces;
}

/** Index of the first block that starts at or after an offset. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a section, or one around it up to a given one, is about a single option. */
export function isOptionSection(outline: Outline, section: Section): boolean {
  for (const at of sectionChain(outline, section)) {
    if (
      at.heading !== undefined &&
      readOptionHeading(outline.text, at.heading.textStart, at.heading.textEnd) !== undefined
    )
      return true;
  }
  return false;
}

function headingsAbove(outline: Outline, entry: Entry): Prose[] {
  const home = outline.sections[entry.section];
  const prose: Prose[] = [];
  if (home === undefined) return prose;
  for (const section of sectionChain(outline, home)) {
    const { heading } = section;
    if (heading === undefined || heading.start >= entry.start || section.level < 2) continue;
    prose.push({
      start: heading.textStart,
      end: heading.textEnd,
      field: undefined,
      label: '',
      section: section.index,
      isInOption: false,
      isInherited: true,
    });
  }
  return prose.toReversed();
}

function ofRow(entry: Entry): Prose[] {
  return entry
    .fields()
    .filter((field) => field.name !== 'id' && field.name !== 'status' && field.end > field.start)
    .map((field) => ({
      start: field.start,
      end: field.end,
      field: field.name,
      label: field.label,
      section: entry.section,
      isInOption: false,
      isInherited: false,
    }));
}

function ofBlocks(outline: Outline, entry: Entry): Prose[] {
  const fields = new FieldCursor(
    outline.text,
    entry.fields().filter((field) => field.slot === 'line' || field.slot === 'block'),
  );
  const options = new Map<number, boolean>();
  const prose: Prose[] = [];
  const { blocks } = outline;
  for (let index = blockIndexAt(blocks, entry.start); index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.start >= entry.end) break;
    if (block.type !== 'line' && block.type !== 'item' && block.type !== 'heading') continue;
    let { end } = block;
    while (
      block.type === 'line' &&
      isContinued(outline.text, blocks[index], blocks[index + 1]) &&
      (blocks[index + 1] as Block).end <= entry.end
    )
      end = (blocks[++index] as Block).end;
    const section = outline.sectionOf(index);
    if (!options.has(section.index)) options.set(section.index, isOptionSection(outline, section));
    const place = { section: section.index, isInOption: options.get(section.index) === true, isInherited: false };
    prose.push(
      ...fields
        .cut(block.textStart, end)
        .filter(({ field }) => field !== 'id')
        .map((piece) => ({ ...piece, ...place })),
    );
  }
  return prose;
}

function isContinued(text: string, block: Block | undefined, next: Block | undefined): boolean {
  return (
    block !== undefined &&
    next?.type === 'line' &&
    next.start - block.end <= 2 &&
    !/\n[\r]?\n/.test(text.slice(block.end, next.start))
  );
}

type Piece = Span & { field: FieldName | undefined; label: string };

/** Divides text among the fields that stand in it, for stretches that come in order. */
class FieldCursor {
  readonly #text: string;
  readonly #fields: readonly Field[];
  #next = 0;
  /** The field that was entered last, and the one that reaches furthest. */
  #inner: Field | undefined;
  #outer: Field | undefined;

  constructor(text: string, fields: readonly Field[]) {
    this.#text = text;
    this.#fields = fields.toSorted((left, right) => left.start - right.start || right.end - left.end);
  }

  cut(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = start;
    while ((this.#fields[this.#next]?.start ?? Infinity) < end) {
      const field = this.#fields[this.#next++] as Field;
      this.#fill(pieces, at, Math.max(at, this.#labelStart(field, at)));
      at = Math.max(at, field.start);
      this.#inner = field;
      if ((this.#outer?.end ?? 0) < field.end) this.#outer = field;
    }
    this.#fill(pieces, at, end);
    return pieces.filter((piece) =>
      /[\p{L}\p{N}]/u.test(this.#text.slice(piece.start, Math.min(piece.end, piece.start + 400))),
    );
  }

  /** A label belongs to no text; nor does what stands in front of a title. */
  #labelStart(field: Field, at: number): number {
    if (field.name === 'title' || field.name === 'id') return at;
    if (field.label === '' || field.start <= at) return field.start;
    const found = this.#text
      .slice(Math.max(at, field.start - field.label.length - 12), field.start)
      .lastIndexOf(field.label);
    return found === -1 ? at : Math.max(at, field.start - field.label.length - 12) + found;
  }

  #fill(pieces: Piece[], from: number, to: number): void {
    let at = from;
    for (const field of [this.#inner, this.#outer]) {
      if (field === undefined || field.end <= at || at >= to) continue;
      const end = Math.min(field.end, to);
      pieces.push({ start: at, end, field: field.name, label: field.label });
      at = end;
    }
    if (at < to) pieces.push({ start: at, end: to, field: undefined, label: '' });
  }
}
