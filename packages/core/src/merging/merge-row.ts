import type { MergeNode } from './merge-node.ts';
import { textPiece, type FieldConflict, type Piece } from './piece.ts';
import { contentOf, joinRow, refill, type TableRow } from './table-row.ts';

/**
 * Merges one row cell by cell: a cell that one side changed is taken from it, a cell that both changed to different values is a
 * conflict of the row, in which every other cell is merged already. Undefined where a row does not fit the columns.
 */
export function mergeRow(
  base: MergeNode | undefined,
  ours: MergeNode,
  theirs: MergeNode,
  columns: readonly string[],
): Piece[] | undefined {
  const rows = { base: base?.row, ours: ours.row, theirs: theirs.row };
  if (rows.ours === undefined || rows.theirs === undefined || (base !== undefined && rows.base === undefined))
    return undefined;
  const given = [rows.ours, rows.theirs, ...(rows.base === undefined ? [] : [rows.base])];
  if (given.some(({ cells }) => cells.length !== columns.length)) return undefined;
  const merged: string[] = [];
  const versions: Record<'base' | 'ours' | 'theirs', string[]> = { base: [], ours: [], theirs: [] };
  const fields: FieldConflict[] = [];
  for (const [at, label] of columns.entries()) {
    const left = rows.ours.cells[at] as string;
    const right = rows.theirs.cells[at] as string;
    const old = rows.base?.cells[at];
    const cell = mergeCell(old, left, right);
    merged.push(cell ?? left);
    versions.ours.push(cell ?? left);
    versions.theirs.push(cell ?? refill(left, contentOf(right)));
    versions.base.push(cell ?? refill(left, contentOf(old ?? '')));
    if (cell === undefined)
      fields.push({ label, base: contentOf(old ?? ''), ours: contentOf(left), theirs: contentOf(right) });
  }
  const frame = rows.ours;
  const line = (cells: readonly string[]): string => `${joinRow({ ...frame, cells })}\n`;
  if (fields.length === 0) return [textPiece(line(merged))];
  return [
    {
      type: 'conflict',
      base: base === undefined ? '' : line(versions.base),
      ours: line(versions.ours),
      theirs: line(versions.theirs),
      item: ours.item,
      fields,
    },
  ];
}

/** Whether two rows say the same, whatever their padding. */
export function isSameRow(left: TableRow, right: TableRow): boolean {
  return (
    left.cells.length === right.cells.length &&
    left.cells.every((cell, at) => contentOf(cell) === contentOf(right.cells[at] as string))
  );
}

/** A merged cell with its padding; undefined when both sides changed it to different values. */
function mergeCell(base: string | undefined, ours: string, theirs: string): string | undefined {
  const old = base === undefined ? '' : contentOf(base);
  const left = contentOf(ours);
  const right = contentOf(theirs);
  const isLeftAsBefore = ours === base;
  if (left === right) return isLeftAsBefore ? theirs : ours;
  if (left === old) return isLeftAsBefore || base === undefined ? theirs : refill(ours, right);
  if (right === old) return theirs === base || base === undefined ? ours : refill(theirs, left);
  return undefined;
}
