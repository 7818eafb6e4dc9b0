import { insertRow } from '../documents/dialects/table-register/edit.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { lineEndAt, lineEndingAt, lineStartAt } from '../documents/line-ending.ts';
import type { Block, TableBlock } from '../documents/scan/block.ts';
import { DecisisError } from '../errors/decisis-error.ts';
import { readArgumentLabel } from '../facets/options/option-arguments.ts';
import type { DecisionOption } from '../facets/options/option.ts';
import { readOptions } from '../facets/options/options.ts';
import { splitRow } from '../documents/scan/table-rows.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { encodeCell } from './cell-encoding.ts';
import { unintendedChange } from './compare-readings.ts';
import type { EditPlan } from './edit-plan.ts';
import { assertEditable, tryEdits } from './finish-plan.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue, type EditSubject } from './refusal.ts';

/** What a new option says. */
export interface NewOption {
  readonly title: string;
  readonly pros?: readonly string[];
  readonly cons?: readonly string[];
}

/**
 * Plans to add an option behind the last one of an item, written like it: a sub-section, a list item or a table row, with the next
 * label. An item without options, or with options in running text only, is refused with what to write by hand.
 */
export function planAddOption(reading: DocumentReading, item: Item, option: NewOption): EditPlan {
  assertEditable(reading.source);
  const subject: EditSubject = { id: item.id ?? item.key, field: 'options' };
  const title = plainValue(option.title, subject);
  if (title === '' || title.includes('\n'))
    throw refuseValue(subject, 'an option needs a title of one line', 'give the title on one line');
  const { options } = readOptions(item, reading.outline, []);
  const last = options.at(-1);
  if (last === undefined)
    throw cannot(
      reading,
      item,
      title,
      'it has no options to write a new one like',
      `write the first option by hand under the item at line ${item.line}, as a list below **Options:**`,
    );
  const edit = optionEdit(reading, last, { ...option, title }, subject);
  if (edit === undefined)
    throw cannot(reading, item, title, 'its options stand in running text', 'turn them into a list by hand first');
  const trial = tryEdits(reading, [edit]);
  const read = trial.reading.items[reading.items.indexOf(item)];
  const grows = (field: Field): boolean =>
    field.name === 'options' ||
    field.name === 'notes' ||
    (field.start < edit.start && field.end === edit.start) ||
    field.start >= edit.start;
  const shift = edit.newText.length;
  const grown = (field: Field): boolean =>
    field.name === 'options' || field.name === 'notes' || field.end === edit.start + shift || field.start >= edit.start;
  const problem = unintendedChange(reading, trial.reading, {
    edits: trial.edits,
    changed: { item, before: grows, after: grown },
  });
  if (problem !== undefined)
    throw refuseValue(subject, problem, 'give a title that does not look like a label or a status');
  const after = readOptions(read as Item, trial.reading.outline, []).options;
  if (after.length !== options.length + 1 || !after.some((found) => found.title.text === title))
    throw refuseValue(
      subject,
      `the item would read as having ${after.length} options, not ${options.length + 1}`,
      'write the option by hand',
    );
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: [],
  };
}

function optionEdit(
  reading: DocumentReading,
  last: DecisionOption,
  option: NewOption,
  subject: EditSubject,
): TextEdit | undefined {
  const { outline, source } = reading;
  const block = outline.blocks.find(
    (candidate) => candidate.start <= last.title.start && last.title.start < candidate.end,
  );
  if (block === undefined) return undefined;
  if (block.type === 'table') return insertRow(source.text, block, rowOf(source.text, block, last, option, subject));
  if (block.type !== 'heading' && block.type !== 'item') return undefined;
  return {
    ...endOf(source.text, last, block),
    newText:
      gapOf(source.text, block) +
      nextLine(source.text, last, block, option.title) +
      argumentsOf(source.text, last, option, block.type === 'heading'),
  };
}

function endOf(text: string, last: DecisionOption, block: Block): { start: number; end: number } {
  let at = Math.max(last.end, block.end);
  while (at > block.start && /\s/.test(text.charAt(at - 1))) at--;
  const lineEnd = lineEndAt(text, at);
  return text.slice(at, lineEnd).trim() === '' ? { start: at, end: at } : { start: lineEnd, end: lineEnd };
}

function gapOf(text: string, block: Block): string {
  const eol = lineEndingAt(text, block.start);
  if (block.type === 'heading') return eol + eol;
  const lineStart = lineStartAt(text, block.start);
  const above = lineStart === 0 ? '' : text.slice(lineStartAt(text, lineStart - 1), lineStart).trim();
  const two = lineStart === 0 ? '' : text.slice(Math.max(0, lineStart - 400), lineStart).trimEnd();
  const isLoose = above === '' && /(?:^|\n)[ \t]*(?:[-*+•]|\d+[.)])[ \t][^\n]*$/.test(two);
  return isLoose ? eol + eol : eol;
}

/** The line of the last option with its label counted on and its title replaced. */
function nextLine(text: string, last: DecisionOption, block: Block, title: string): string {
  const lineStart = lineStartAt(text, block.start);
  const prefix = text.slice(lineStart, last.title.start);
  const counted =
    last.label === undefined
      ? prefix.replace(/\d+(?=[.)]\s)/, (number) => String(Number(number) + 1))
      : countOn(prefix, last.label);
  const tail = /^[*_`]*/.exec(text.slice(last.title.end, lineEndAt(text, last.title.end)))?.[0] ?? '';
  return counted + title + tail;
}

function countOn(prefix: string, label: string): string {
  const at = prefix.lastIndexOf(label);
  return at === -1 ? prefix : prefix.slice(0, at) + nextLabel(label) + prefix.slice(at + label.length);
}

/** `A` to `B`, `9` to `10`, `Z` to `AA`. */
export function nextLabel(label: string): string {
  if (/\d+$/.test(label))
    return label.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  const code = label.codePointAt(label.length - 1) ?? 0x40;
  if (code === 0x5a) return `${label.slice(0, -1)}AA`;
  if (code === 0x7a) return `${label.slice(0, -1)}aa`;
  return label.slice(0, -1) + String.fromCodePoint(code + 1);
}

function argumentsOf(text: string, last: DecisionOption, option: NewOption, isHeading: boolean): string {
  const eol = lineEndingAt(text, last.start);
  const sides = [
    { given: option.pros ?? [], like: last.pros[0], word: 'Pro' },
    { given: option.cons ?? [], like: last.cons[0], word: 'Con' },
  ];
  let out = '';
  for (const { given, like, word } of sides) {
    if (given.length === 0) continue;
    const lineStart = like === undefined ? 0 : lineStartAt(text, like.start);
    const prefix = like === undefined ? `- ${word}: ` : text.slice(lineStart, like.start);
    const labelStart = lineStart === 0 ? 0 : lineStartAt(text, lineStart - 1);
    const label = like === undefined || lineStart === 0 ? '' : text.slice(labelStart, lineEndAt(text, labelStart));
    const isLabel =
      label.trim() !== '' &&
      readArgumentLabel(label, label.length - label.trimStart().length, label.length) !== undefined;
    out +=
      (isLabel ? eol + eol + label : out === '' && (like === undefined || isHeading) ? eol : '') +
      given.map((argument) => eol + prefix + argument).join('');
  }
  return out;
}

function rowOf(
  text: string,
  block: TableBlock,
  last: DecisionOption,
  option: NewOption,
  subject: EditSubject,
): string[] {
  const row = block.rows.findIndex(
    (start, index) =>
      index % 2 === 0 && start <= last.title.start && last.title.start <= (block.rows[index + 1] as number),
  );
  const start = block.rows[row] as number;
  const end = block.rows[row + 1] as number;
  const cells = splitRow(text, start, end);
  const out: string[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const from = cells[index] as number;
    const to = cells[index + 1] as number;
    const holds = (place: { start: number; end: number } | undefined): boolean =>
      place !== undefined && from <= place.start && place.end <= to;
    if (holds(last.title)) {
      const lead =
        last.label === undefined
          ? text.slice(from, last.title.start)
          : countOn(text.slice(from, last.title.start), last.label);
      out.push(lead + encodeCell(option.title, subject) + text.slice(last.title.end, to));
    } else if (last.label !== undefined && text.slice(from, to).replace(/[*_`]/g, '') === last.label)
      out.push(countOn(text.slice(from, to), last.label));
    else if (holds(last.pros[0])) out.push(encodeCell((option.pros ?? []).join('; '), subject));
    else if (holds(last.cons[0])) out.push(encodeCell((option.cons ?? []).join('; '), subject));
    else out.push('');
  }
  return out;
}

function cannot(reading: DocumentReading, item: Item, title: string, reason: string, instead: string): DecisisError {
  return new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', {
    path: reading.source.path,
    action: 'add',
    what: `option "${title}" to ${item.id ?? item.key}`,
    reason,
    instead,
  });
}
