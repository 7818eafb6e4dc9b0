import { LetterPattern } from '../../model/letter-pattern.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import type { Field } from '../../model/field.ts';
import { withoutOuterComments } from '../inline/inline-comments.ts';
import { fieldAt } from '../inline/inline-text.ts';
import type { Outline, Section } from '../headings/outline.ts';
import type { Block, ListItemBlock } from '../scan/block.ts';
import { isShortField, readLabelBeside, type LabelBeside } from './label-beside.ts';
import { readLabel, type Label } from './read-label.ts';
import { outsidePolicy } from '../policy-blocks.ts';
import { readHtmlPair } from '../tables/html-table.ts';
import { readKeyValueTable } from '../tables/key-value-table.ts';
import { withoutEndBlanks } from '../line-index.ts';

const MAX_NAME = 100;
/** MADR keeps this under an outcome beside the consequences. Any other sub-section, criteria too, may hold words that were decided. */
const CONFIRMATION = /^(?:confirmation|validation)$/i;
const PEOPLE: ReadonlySet<Field['name']> = new Set(['owner', 'decider', 'approver']);
/** What a second label has in common with other text; only then is it looked at letter by letter. */
const MAY_BE_SECOND = /[.;]\s+[^\s:][^:]{1,30}:\s/;
const SECOND = new LetterPattern(/[.;]\s+(\p{Lu}[\p{L} -]{1,30}):\s/u);
/** Whatever {@link SECOND_BEFORE_DIGIT} finds is found by this one too, which knows no letters and so costs nothing to make. */
const MAY_BE_BEFORE_DIGIT = /[.;]\s+[^\s\d.;][^\d.;]{1,24}?\s\d/;
const SECOND_BEFORE_DIGIT = new LetterPattern(/[.;]\s+(\p{Lu}[\p{L} ]{1,24}?)\s(?=\d)/u);
const CAPITAL_PHRASE = new LetterPattern(/^\p{Lu}[^.,;]*$/u);

/** The field that a label names; "Sentinel for this design" is a sentinel. */
export function fieldNamed(label: string): Field['name'] | undefined {
  const name = fieldForLabel(label, 'label');
  if (name !== undefined) return name;
  const short = label.replace(/\s+(?:for|in|of) (?:this|the)\s.*$/i, '');
  return short === label ? undefined : fieldForLabel(short, 'label');
}

/** Fields and labels of a section; `unknown` are labels in bold that the vocabulary does not know. */
export interface Labelled {
  readonly fields: Field[];
  readonly unknown: Field[];
}

/**
 * Reads every labelled field of a section: labelled lines and list items, two-column tables, and sub-sections whose heading
 * names a field. The first place that gives a field wins. Sections in `skip` belong to other items.
 */
export function readSectionFields(outline: Outline, section: Section, skip: ReadonlySet<number>): Labelled {
  return readFields(outline, section.from, section.to, section, skip);
}

/** The same over a run of blocks, for entries that are not sections. */
export function readFields(
  outline: Outline,
  from: number,
  to: number,
  home: Section | undefined,
  skip: ReadonlySet<number>,
): Labelled {
  const reader = new LabelReader(outline, skip);
  reader.read(from, home === undefined ? to : Math.min(to, Math.max(home.ownTo, from)));
  if (home !== undefined) for (const child of home.children) reader.child(outline.sections[child] as Section);
  return { fields: reader.fields, unknown: reader.unknown };
}

/** The same, with every place that gives a field: what one place says a second time is read there too. */
export function readEveryField(outline: Outline, home: Section, skip: ReadonlySet<number>): readonly Field[] {
  const reader = new LabelReader(outline, skip, true);
  reader.read(home.from, Math.max(home.ownTo, home.from));
  for (const child of home.children) reader.child(outline.sections[child] as Section);
  return reader.fields;
}

class LabelReader {
  readonly fields: Field[] = [];
  readonly unknown: Field[] = [];
  readonly #outline: Outline;
  readonly #skip: ReadonlySet<number>;
  readonly #text: string;
  readonly #isEvery: boolean;

  constructor(outline: Outline, skip: ReadonlySet<number>, isEvery = false) {
    this.#outline = outline;
    this.#skip = skip;
    this.#isEvery = isEvery;
    this.#text = outline.text;
  }

  child(section: Section): void {
    if (this.#skip.has(section.index)) return;
    const name = fieldForLabel(section.title, 'heading');
    if (name !== undefined && name !== 'id' && name !== 'title' && section.to > section.from) {
      const first = this.#outline.blocks[section.from] as Block;
      // A comment that ends a section marks the next item more often than it belongs to the text above it.
      let to = section.to - 1;
      while (to > section.from && this.#outline.blocks[to]?.type === 'comment') to--;
      const last = this.#outline.blocks[to] as Block;
      const whole = { start: first.start, end: last.end };
      const field = this.#blockField(name, section.title, whole, this.#ownEnd(name, section));
      // Behind a lone policy block there is no line to write a value into.
      if (field.text !== '' || field.whole === undefined) this.#add(field);
    }
    this.read(section.from, section.ownTo);
    for (const child of section.children) this.child(this.#outline.sections[child] as Section);
  }

  /** A value of whole lines: without the policy blocks and the sub-sections at its ends that are none of it. */
  #blockField(name: Field['name'], label: string, whole: NonNullable<Field['whole']>, stop = whole.end): Field {
    const [start, end] = outsidePolicy(this.#outline.source, whole.start, Math.min(stop, whole.end));
    const field = fieldAt(this.#text, name, label, start, end, 'block');
    return start === whole.start && end === whole.end ? field : { ...field, whole };
  }

  /** Where what was decided ends: sub-sections at the end that tell what follows from it, or how it is confirmed, are fields of their own. */
  #ownEnd(name: Field['name'], section: Section): number | undefined {
    if (name !== 'outcome') return undefined;
    let end: number | undefined;
    for (const index of section.children.toReversed()) {
      const child = this.#outline.sections[index] as Section;
      const isBeside = fieldForLabel(child.title, 'heading') === 'consequences' || CONFIRMATION.test(child.title);
      if (child.heading === undefined || !isBeside) break;
      end = child.heading.start;
    }
    return end;
  }

  read(from: number, to: number): void {
    const blocks = this.#outline.blocks;
    for (let index = from; index < to; index++) {
      const block = blocks[index] as Block;
      if (block.type === 'line') index = this.#line(index, to);
      else if (block.type === 'item') index = this.#item(index, to);
      else if (block.type === 'table') {
        for (const field of readKeyValueTable(this.#text, block) ?? []) {
          if (field.name === 'notes') this.unknown.push(field);
          else this.#add(field);
        }
      }
    }
  }

  #add(field: Field): void {
    if (this.#isEvery) {
      this.fields.push(field);
      return;
    }
    const known = this.fields.findIndex((other) => other.name === field.name);
    if (known === -1) this.fields.push(field);
    else if ((this.fields[known] as Field).text === '' && field.text !== '') this.fields[known] = field;
  }

  #line(index: number, to: number): number {
    const block = this.#outline.blocks[index] as Extract<Block, { type: 'line' }>;
    if (this.#text.startsWith('<tr', block.textStart)) return (this.#htmlRow(block), index);
    const label = readLabel(this.#text, block.textStart, block.end);
    if (label === undefined) return (this.#innerLabel(block), index);
    const name = fieldNamed(label.text);
    if (name === undefined && !label.bold) return (this.#innerLabel(block, label), index);
    let last = index;
    if (label.valueEnd !== undefined) return (this.#give(name, label, label.valueEnd, false, block.end), index);
    if (this.#text.slice(label.valueStart, block.end).trim() === '') last = this.#blockValue(index, to);
    else if (!this.#holdsSeveral(label, name, block.end))
      while (last + 1 < to && this.#continues(last, last + 1)) last++;
    const end = (this.#outline.blocks[last] as Block).end;
    this.#give(name, label, end, last > index);
    return last;
  }

  /** `**Status:** open · **Owner:** ana` over further text: each value ends on its line. */
  #holdsSeveral(label: Label, name: Field['name'] | undefined, end: number): boolean {
    if (name !== undefined && !isShortField(name)) return false;
    return readLabelBeside(this.#text, label.valueStart, end, 300, name) !== undefined;
  }

  #htmlRow(block: Extract<Block, { type: 'line' }>): void {
    const pair = readHtmlPair(this.#text, block.textStart, block.end);
    const name = pair === undefined ? undefined : fieldForLabel(pair.key, 'label');
    if (pair !== undefined && name !== undefined)
      this.#add(fieldAt(this.#text, name, pair.key, pair.start, pair.end, 'line'));
  }

  /** `The table ships without it. Question: add it now, or later?` labels the end of a line. */
  #innerLabel(block: Extract<Block, { type: 'line' }>, before?: Label): void {
    const split = this.#secondLabel(before?.valueStart ?? block.textStart, block.end, 2000, undefined);
    if (split?.name === undefined) return;
    // In prose only these are certain to be labels; behind another label any field may follow.
    const isCertain = split.name === 'question' || split.name === 'default' || split.name === 'recommendation';
    if (!isCertain && before === undefined) return;
    const { text, valueStart } = split.label;
    const stop = this.#withoutFullStop(split.name, valueStart, block.end, false);
    this.#add(fieldAt(this.#text, split.name, text, valueStart, stop, 'line'));
  }

  #item(index: number, to: number): number {
    const block = this.#outline.blocks[index] as ListItemBlock;
    const label = readLabel(this.#text, block.textStart, block.lineEnd);
    if (label === undefined) return index;
    const name = fieldNamed(label.text);
    if (name === undefined && !label.bold) return index;
    if (label.valueEnd !== undefined) return (this.#give(name, label, label.valueEnd, false, block.lineEnd), index);
    let last = index;
    while (last + 1 < to && isNested(block, this.#outline.blocks[last + 1] as Block)) last++;
    const end = Math.max(block.end, (this.#outline.blocks[last] as Block).end);
    this.#give(name, label, end, end > block.lineEnd);
    return last;
  }

  /** Adds a labelled field and, where its value is one line, those that stand behind it up to `lineEnd`. */
  #give(first: Field['name'] | undefined, firstLabel: Label, end: number, several: boolean, lineEnd = end): void {
    let name = first;
    let label: Label | undefined = firstLabel;
    let valueEnd = end;
    while (label !== undefined) {
      const split: LabelBeside | undefined = several ? undefined : this.#behind(label, lineEnd, name);
      const stop = Math.min(valueEnd, label.valueEnd ?? valueEnd, split?.cut ?? valueEnd);
      const shown = name === undefined ? stop : this.#withoutFullStop(name, label.valueStart, stop, several);
      const place = { start: label.valueStart, end: shown };
      const field = several
        ? this.#blockField(name ?? 'notes', label.text, place)
        : fieldAt(this.#text, name ?? 'notes', label.text, place.start, place.end, 'line');
      if (name === undefined) this.unknown.push(field);
      else this.#add(field);
      name = split?.name;
      label = split?.label;
      valueEnd = lineEnd;
    }
  }

  /** `Authority: sponsor.` names the sponsor: the full stop ends the line, it is no part of a name, date or status. Nor is a comment. */
  #withoutFullStop(name: Field['name'], start: number, end: number, several: boolean): number {
    const isWord = name === 'owner' || name === 'decider' || name === 'approver' || name === 'due' || name === 'status';
    const [from, shownEnd] = several ? [start, end] : withoutOuterComments(this.#text, start, end);
    if (from === shownEnd) return end;
    const value = this.#text.slice(start, shownEnd).trimEnd();
    const loose = several || !isWord ? null : /\s{0,8}[·|•;,]$/.exec(value);
    if (loose !== null) return start + loose.index;
    if (several || !isWord || !value.endsWith('.') || value.length > 120) return shownEnd;
    return value.indexOf('.') === value.length - 1 ? start + value.length - 1 : shownEnd;
  }

  /** `Questions: Q1, Q8. Authority: sponsor.` holds two fields on one line. */
  #secondLabel(start: number, end: number, reach: number, before: Field['name'] | undefined): LabelBeside | undefined {
    const beside = readLabelBeside(this.#text, start, end, reach, before);
    const told = this.#labelInProse(start, end, reach);
    return told === undefined || (beside !== undefined && beside.cut <= told.cut) ? beside : told;
  }

  /** The label behind a value; `**Owner: ana. Due: friday** · ...` has one inside its marks. */
  #behind(label: Label, end: number, name: Field['name'] | undefined): LabelBeside | undefined {
    if (label.valueEnd === undefined) return this.#secondLabel(label.valueStart, end, 300, name);
    const inside = this.#labelInProse(label.valueStart, label.valueEnd, 300);
    if (inside !== undefined) return { ...inside, label: { ...inside.label, valueEnd: label.valueEnd } };
    return this.#secondLabel(label.valueEnd, end, 300, name);
  }

  #labelInProse(start: number, end: number, reach: number): LabelBeside | undefined {
    const window = this.#text.slice(start, Math.min(end, start + reach));
    const plain = MAY_BE_SECOND.test(window) ? SECOND.exec(window) : null;
    const match = plain ?? dueBehind(window);
    if (match === null) return undefined;
    const name = fieldForLabel(match[1] as string, 'label');
    if (name === undefined) return undefined;
    const labelStart = start + match.index + match[0].indexOf(match[1] as string);
    const valueStart = start + match.index + match[0].length;
    // "Driver: `LIMIT = 5` → some 4,500 runs per session …" is an explanation; people have short names.
    if (PEOPLE.has(name) && withoutEndBlanks(this.#text, valueStart, end) - valueStart > MAX_NAME) return undefined;
    const cut = start + match.index + (match[0].startsWith(';') ? 0 : 1);
    return { cut, name, label: { text: match[1] as string, start: labelStart, valueStart, bold: false } };
  }

  /** Whether the next block carries on the paragraph of a labelled line. */
  #continues(index: number, next: number): boolean {
    const block = this.#outline.blocks[index] as Block;
    const following = this.#outline.blocks[next] as Block;
    if (following.type !== 'line' || !/^(?:\r\n|\n|\r)$/.test(this.#text.slice(block.end, following.start)))
      return false;
    if (endsHard(this.#outline.source.text, block.end)) return false;
    const label = readLabel(this.#text, following.textStart, following.end);
    return (
      label === undefined || (!label.bold && !CAPITAL_PHRASE.test(label.text) && fieldNamed(label.text) === undefined)
    );
  }

  /** A label alone on its line: everything up to the next label is its value. */
  #blockValue(index: number, to: number): number {
    let last = index;
    for (let next = index + 1; next < to; next++) {
      const block = this.#outline.blocks[next] as Block;
      if (block.type === 'heading') break;
      if (block.type === 'line') {
        const label = readLabel(this.#text, block.textStart, block.end);
        if (label !== undefined && (label.bold || fieldNamed(label.text) !== undefined)) break;
      }
      last = next;
    }
    return last;
  }
}

/** `Owner: Ana. Needed by 8/22`: a date behind words that call for one needs no colon. */
function dueBehind(window: string): RegExpExecArray | null {
  if (!MAY_BE_BEFORE_DIGIT.test(window)) return null;
  const match = SECOND_BEFORE_DIGIT.exec(window);
  return match !== null && fieldForLabel(match[1] as string, 'label') === 'due' ? match : null;
}

/** Two spaces or a backslash before the line break end a labelled line for good. */
function endsHard(text: string, end: number): boolean {
  return text.endsWith('  ', end) && text.slice(end - 2, end) === '  ';
}

function isNested(item: ListItemBlock, block: Block): boolean {
  return block.type === 'item' && block.indent > item.indent;
}
