import type { Outline } from '../../documents/headings/outline.ts';
import { plainText } from '../../documents/inline/inline-text.ts';
import type { Block, TableBlock } from '../../documents/scan/block.ts';
import { splitRow } from '../../documents/scan/table-rows.ts';
import { fieldForLabel, subjectOfColumn } from '../../vocabulary/field-words.ts';
import { isAbsent } from '../../vocabulary/value-words.ts';
import { readArgumentLabel } from './option-arguments.ts';
import { readOptionHeading } from './option-heading.ts';
import { described } from './option-lists.ts';
import { readOpeningMarks } from './option-marks.ts';
import type { DecisionOption } from './option.ts';
import { quote, type Quote } from '../prose/span.ts';
import type { ArgumentSide } from '../words/option-words.ts';

type ColumnSense = ArgumentSide | 'option' | 'label' | 'mark' | undefined;

const MAX_ROWS = 200;
const LABEL = /^[*_`]{0,3}([A-H]|\d{1,2})[*_`]{0,3}\s?[.):—–-]\s{0,2}/u;

/** Options of a table with a column that names them: "| Option | Pros | Cons | Status |". Empty for every other table. */
export function readOptionTable(outline: Outline, block: Block): DecisionOption[] {
  if (block.type !== 'table') return [];
  const { text } = outline;
  const header = splitRow(text, block.headerStart, block.headerEnd);
  const senses: ColumnSense[] = [];
  for (let at = 0; at < header.length; at += 2)
    senses.push(senseOf(text, header[at] as number, header[at + 1] as number));
  const named = senses.indexOf('option');
  return named === -1 ? [] : readRows(text, block, senses, named);
}

function senseOf(text: string, start: number, end: number): ColumnSense {
  const label = plainText(text.slice(start, end));
  const side = readArgumentLabel(text, start, end);
  if (side !== undefined) return side;
  if (subjectOfColumn(label) === 'option') return 'option';
  const name = fieldForLabel(label, 'column');
  if (name === 'options') return 'option';
  if (name === 'id') return 'label';
  return name === 'status' || name === 'outcome' || name === 'recommendation' ? 'mark' : undefined;
}

function readRows(text: string, block: TableBlock, senses: readonly ColumnSense[], named: number): DecisionOption[] {
  const options: DecisionOption[] = [];
  for (let at = 0; at < Math.min(block.rows.length, MAX_ROWS * 2); at += 2) {
    const start = block.rows[at] as number;
    const end = block.rows[at + 1] as number;
    const cells = splitRow(text, start, end);
    const cell = (column: number): Quote | undefined =>
      column * 2 + 1 < cells.length
        ? quote(text, cells[column * 2] as number, cells[column * 2 + 1] as number)
        : undefined;
    const title = cell(named);
    if (title === undefined || isAbsent(title.text)) continue;
    const lead = readOptionHeading(text, title.start, title.end);
    const short = LABEL.exec(title.text);
    const labelCell = cell(senses.indexOf('label'))?.text;
    const label = lead?.label ?? short?.[1] ?? (labelCell === undefined || labelCell === '' ? undefined : labelCell);
    const from =
      lead !== undefined && lead.title.text !== '' ? lead.title.start : title.start + (short?.[0].length ?? 0);
    const option = described(text, label, from, start, title.end);
    options.push({ ...option, end, ...ofCells(text, option, senses, cell) });
  }
  return options;
}

function ofCells(
  text: string,
  option: DecisionOption,
  senses: readonly ColumnSense[],
  cell: (column: number) => Quote | undefined,
): Pick<DecisionOption, 'pros' | 'cons' | 'neutral' | 'markers'> {
  const found: Record<ArgumentSide, Quote[]> = { pro: [], con: [], neutral: [] };
  const markers = [...option.markers];
  for (const [column, sense] of senses.entries()) {
    const value = cell(column);
    if (value === undefined || isAbsent(value.text)) continue;
    if (sense === 'pro' || sense === 'con' || sense === 'neutral') found[sense].push(value);
    else if (sense === 'mark') markers.push(...readOpeningMarks(text, value.start, value.end));
  }
  return {
    pros: [...option.pros, ...found.pro],
    cons: [...option.cons, ...found.con],
    neutral: [...option.neutral, ...found.neutral],
    markers,
  };
}
