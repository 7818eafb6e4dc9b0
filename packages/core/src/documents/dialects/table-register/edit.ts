import type { TextEdit } from '../../../model/text-edit.ts';
import { displayWidth } from '../../tables/display-width.ts';
import { lineEndAt, lineEndingAt, lineStartAt, nextLineAt } from '../../line-ending.ts';
import type { TableBlock } from '../../scan/block.ts';
import type { TableRowEntry } from './parse.ts';
import type { TablePlan } from './table-plan.ts';

/** Everything between two pipes of a row, blanks included, and how the row begins and ends. */
interface RawRow {
  readonly lead: string;
  readonly cells: readonly string[];
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The edit that adds a row below the last one, written like it: outer pipes, blanks and column widths. `cells` are encoded
 * already, one for each column.
 */
export function insertRow(text: string, block: TableBlock, cells: readonly string[]): TextEdit {
  const like = lastRow(text, block);
  const delimiter = block.hasDelimiter ? delimiterRow(text, block) : undefined;
  const isAligned =
    delimiter !== undefined &&
    delimiter.cells.every(
      (cell, index) => displayWidth(cell) === displayWidth(like.cells[index] ?? '') && cell.length > 3,
    );
  const isSpaced = like.cells.some((cell) => /^[ \t]/.test(cell)) || like.cells.every((cell) => cell === '');
  const written = cells.map((cell, index) => {
    const spaced = isSpaced ? (cell === '' ? ' ' : ` ${cell} `) : cell;
    const width = isAligned ? displayWidth(like.cells[index] ?? '') : 0;
    return spaced + ' '.repeat(Math.max(0, width - displayWidth(spaced)));
  });
  const row = `${like.lead}${like.opens ? '|' : ''}${written.join('|')}${like.closes ? '|' : ''}`;
  return {
    start: block.end,
    end: block.end,
    newText: lineEndingAt(text, block.end) + (like.closes ? row : row.trimEnd()),
  };
}

/** The edit that takes a row away with its line break. */
export function removeRow(text: string, start: number, end: number): TextEdit {
  const lineStart = lineStartAt(text, start);
  const next = nextLineAt(text, end);
  if (next > end && next <= text.length && next !== end) return { start: lineStart, end: next, newText: '' };
  // The last line of a file without final line break takes the break before it.
  return {
    start: lineStart === 0 ? 0 : lineEndAt(text, lineStartAt(text, lineStart - 1)),
    end: text.length,
    newText: '',
  };
}

/** The edit that fills a row which ends before a column, up to and with that column. */
export function completeRow(text: string, entry: TableRowEntry, column: number, cell: string): TextEdit {
  const row = rawRow(text, entry.start, entry.end);
  const missing = column - row.cells.length;
  const at =
    entry.end - (text.slice(entry.start, entry.end).length - text.slice(entry.start, entry.end).trimEnd().length);
  const added = `${' |'.repeat(Math.max(0, missing))} ${cell}`;
  return { start: at, end: at, newText: row.closes ? `${added} |` : ` |${added}` };
}

/** The columns of a table as people name them: `ID, Decision, Status`. */
export function columnNames(plan: TablePlan): string {
  return plan.columns.map((column) => (column.label === '' ? '(no name)' : column.label)).join(', ');
}

/** The last row of a table as raw cells; the header when it has no rows. */
export function lastRow(text: string, block: TableBlock): RawRow {
  const count = block.rows.length;
  return count === 0
    ? rawRow(text, block.headerStart, block.headerEnd)
    : rawRow(text, block.rows[count - 2] as number, block.rows[count - 1] as number);
}

function delimiterRow(text: string, block: TableBlock): RawRow {
  const start = nextLineAt(text, block.headerEnd);
  return rawRow(text, start, lineEndAt(text, start));
}

function rawRow(text: string, start: number, end: number): RawRow {
  const line = text.slice(start, end);
  const body = line.trimStart();
  const lead = line.slice(0, line.length - body.length);
  const opens = body.startsWith('|');
  const trimmed = body.trimEnd();
  const closes = trimmed.length > 1 && /(?<!\\)\|$/.test(trimmed);
  const inner =
    (opens ? 1 : 0) < trimmed.length ? (closes ? trimmed.slice(opens ? 1 : 0, -1) : body.slice(opens ? 1 : 0)) : '';
  return { lead, opens, closes, cells: inner.split(/(?<!\\)\|/) };
}
