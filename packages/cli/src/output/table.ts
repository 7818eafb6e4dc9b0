import { fit, fitEnd, pad, type Measure } from './display-width.ts';
import type { Role } from './paint.ts';
import type { Style } from './terminal.ts';

/** One cell: its text, already safe for a terminal, and how it is shown. */
export interface Cell {
  readonly text: string;
  readonly role?: Role | undefined;
  /** Where the text leads, in terminals that can go there. */
  readonly target?: { readonly path: string; readonly line?: number } | undefined;
}

/** One column of a table. */
export interface Column {
  readonly header: string;
  readonly side?: 'left' | 'right';
  /** Least width when there is not enough room; a column without gives up nothing. */
  readonly shrinksTo?: number;
  /** How many times as wide as another column it may stay while both give room; 1 without it. */
  readonly weight?: number;
  /** Which end is cut: paths keep their end. */
  readonly cuts?: 'start' | 'end';
}

const GAP = '  ';

/**
 * Lines of a table: columns as wide as their content, those that may shrink cut evenly until the table fits. Trailing
 * blanks are dropped. Pure: the same rows and style give the same lines.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: Style,
  measure: Measure,
  options: { readonly indent?: number; readonly hasHeader?: boolean } = {},
): readonly string[] {
  const indent = ' '.repeat(options.indent ?? 0);
  const widths = fitWidths(
    columns,
    naturalWidths(columns, rows, measure, options.hasHeader ?? true),
    style.width - indent.length,
  );
  const lines = rows.map((cells) => indent + renderRow(columns, cells, widths, style, measure));
  if (options.hasHeader === false) return lines;
  const header = columns.map(({ header }): Cell => ({ text: header, role: 'faint' }));
  return [indent + renderRow(columns, header, widths, style, measure), ...lines];
}

function naturalWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  measure: Measure,
  hasHeader: boolean,
): number[] {
  return columns.map(({ header }, index) =>
    rows.reduce(
      (widest, cells) => Math.max(widest, measure(cells[index]?.text ?? '')),
      hasHeader ? measure(header) : 0,
    ),
  );
}

/** Takes columns from the widest that may still shrink, so that short columns stay whole. */
export function fitWidths(columns: readonly Column[], natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1) - room;
  while (excess > 0) {
    let widest = -1;
    let most = 0;
    for (const [index, { shrinksTo, weight = 1 }] of columns.entries()) {
      const width = widths[index] as number;
      if (shrinksTo === undefined || width <= shrinksTo || width / weight <= most) continue;
      widest = index;
      most = width / weight;
    }
    if (widest === -1 || excess === Infinity) break;
    widths[widest] = (widths[widest] as number) - 1;
    excess -= 1;
  }
  return widths;
}

function renderRow(
  columns: readonly Column[],
  cells: readonly Cell[],
  widths: readonly number[],
  style: Style,
  measure: Measure,
): string {
  let line = '';
  let owed = 0;
  columns.forEach((column, index) => {
    const cell = cells[index] ?? { text: '' };
    const width = widths[index] as number;
    const text = (column.cuts === 'start' ? fitEnd : fit)(cell.text, width, measure);
    const padded = pad(text, width, measure, column.side);
    const before = column.side === 'right' ? padded.length - text.length : 0;
    // Blanks are written only when something follows them.
    if (text !== '') line += ' '.repeat(owed + before) + renderCell(cell, text, style);
    const after = padded.length - text.length - before;
    owed = (text === '' ? owed + before : 0) + after + GAP.length;
  });
  return line;
}

function renderCell(cell: Cell, text: string, { paint, link }: Style): string {
  const painted = cell.role === undefined ? text : paint(cell.role, text);
  return cell.target === undefined ? painted : link(painted, cell.target.path, cell.target.line);
}
