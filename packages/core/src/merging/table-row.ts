import { splitRow, splitRowKeepingCode } from '../documents/scan/table-rows.ts';

/**
 * A table row cut at its bars, with nothing left out: `open`, the cells with their padding between bars, `close`.
 *
 *     | D-1 | Cache |
 *     ^                open, up to the first cell
 *      ^^^^^ ^^^^^^^   cells
 *                  ^   close
 */
export interface TableRow {
  readonly open: string;
  readonly cells: readonly string[];
  readonly close: string;
}

/** Cuts a row. A row with more cells than the table has columns is tried once more with bars in code spans kept together. */
export function cutRow(line: string, columns: number): TableRow {
  let ranges = splitRow(line, 0, line.length);
  if (columns > 0 && ranges.length > columns * 2) {
    const kept = splitRowKeepingCode(line, 0, line.length);
    if (kept.length === columns * 2) ranges = kept;
  }
  const first = line.search(/\S/);
  const openEnd = line.charAt(first) === '|' ? first + 1 : 0;
  const cells: string[] = [];
  let from = openEnd;
  for (let at = 0; at < ranges.length - 2; at += 2) {
    const bar = line.indexOf('|', Math.max(from, ranges[at + 1] as number));
    cells.push(line.slice(from, bar));
    from = bar + 1;
  }
  const trimmed = line.trimEnd();
  const closes =
    trimmed.length > from && trimmed.endsWith('|') && !/(?:^|[^\\])(?:\\\\)*\\\|$/.test(trimmed.slice(from));
  const end = closes ? trimmed.length - 1 : trimmed.length;
  cells.push(line.slice(from, Math.max(from, end)));
  return { open: line.slice(0, openEnd), cells, close: line.slice(Math.max(from, end)) };
}

/** A cell without its padding. */
export function contentOf(cell: string): string {
  return cell.trim();
}

/** The row as a line again. */
export function joinRow({ open, cells, close }: TableRow): string {
  return open + cells.join('|') + close;
}

/** A content in the padding of a cell; a padded cell keeps its width as long as the content fits. */
export function refill(cell: string, content: string): string {
  const old = contentOf(cell);
  if (old === content) return cell;
  const lead = old === '' ? (/^\s/.exec(cell)?.[0] ?? '') : cell.slice(0, cell.length - cell.trimStart().length);
  const trail = old === '' ? cell.length - lead.length : cell.length - cell.trimEnd().length;
  const least = old === '' ? lead.length : Math.min(trail, 1);
  const room = trail > 1 ? cell.length - lead.length - content.length : trail;
  return lead + content + ' '.repeat(content === '' ? Math.max(0, room) : Math.max(least, room));
}
