import type { EditProblem } from './proposed-edit.ts';

/** What becomes of a cell of a notebook. A cell is named by its identifier, by `cell-3`, or by its number from 0. */
export type CellEdit =
  | { readonly kind: 'replace'; readonly cell: string | number | undefined; readonly source: string }
  | { readonly kind: 'insert-behind'; readonly cell: string | number | undefined; readonly source: string }
  | { readonly kind: 'insert-at'; readonly cell: number; readonly source: string }
  | { readonly kind: 'delete'; readonly cell: string | number | undefined }
  | { readonly kind: 'change'; readonly cell: string | number | undefined; readonly from: string; readonly to: string };

/** A notebook before and after an edit, both written alike, so that what stood there is known again. */
export interface EditedNotebook {
  readonly before: string;
  readonly after: string;
}

type Cell = Readonly<Record<string, unknown>>;

/** Works the edit of a cell out on the text of a notebook. */
export function editNotebook(text: string, edit: CellEdit): EditedNotebook | EditProblem {
  const notebook = objectIn(text);
  const { cells } = notebook ?? {};
  if (notebook === undefined || !Array.isArray(cells)) return { problem: 'the file is no notebook' };
  const list = cells.filter(isCell).map(inLines);
  if (list.length !== cells.length) return { problem: 'the notebook holds what is no cell' };
  const changed = editedCells(list, edit);
  if ('problem' in changed) return changed;
  const written = (all: readonly Cell[]): string => `${JSON.stringify({ ...notebook, cells: all }, undefined, 1)}\n`;
  return { before: written(list), after: written(changed) };
}

function editedCells(cells: readonly Cell[], edit: CellEdit): readonly Cell[] | EditProblem {
  if (edit.kind === 'insert-at')
    return cells.toSpliced(Math.min(edit.cell, cells.length), 0, { cell_type: 'code', source: linesOf(edit.source) });
  if (edit.kind === 'insert-behind' && edit.cell === undefined)
    return [{ cell_type: 'code', source: linesOf(edit.source) }, ...cells];
  const at = placeOf(cells, edit.cell);
  const cell = cells[at];
  if (cell === undefined) return { problem: 'the cell is not in the notebook' };
  switch (edit.kind) {
    case 'insert-behind':
      return cells.toSpliced(at + 1, 0, { cell_type: 'code', source: linesOf(edit.source) });
    case 'delete':
      return cells.toSpliced(at, 1);
    case 'replace':
      return cells.with(at, { ...cell, source: linesOf(edit.source) });
    case 'change': {
      const source = sourceOf(cell);
      const place = source.indexOf(edit.from);
      if (place === -1) return { problem: 'the text to be replaced is not in the cell' };
      const next = source.slice(0, place) + edit.to + source.slice(place + edit.from.length);
      return cells.with(at, { ...cell, source: linesOf(next) });
    }
  }
}

function placeOf(cells: readonly Cell[], name: string | number | undefined): number {
  if (name === undefined) return -1;
  const at = typeof name === 'number' ? -1 : cells.findIndex((cell) => cell['id'] === name);
  if (at !== -1) return at;
  const number = typeof name === 'number' ? name : Number(/^(?:cell-)?(\d{1,6})$/.exec(name)?.[1] ?? -1);
  return number < cells.length ? number : -1;
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A cell with its source as a list of lines, which a notebook may also hold as one text. */
function inLines(cell: Cell): Cell {
  return 'source' in cell ? { ...cell, source: linesOf(sourceOf(cell)) } : cell;
}

function sourceOf({ source }: Cell): string {
  return Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : '';
}

function linesOf(source: string): readonly string[] {
  return source === '' ? [] : source.split(/(?<=\n)/);
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isCell(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
