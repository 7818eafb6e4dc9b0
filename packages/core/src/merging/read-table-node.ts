import type { Entry } from '../documents/entry.ts';
import type { TableBlock } from '../documents/scan/block.ts';
import { foldId } from '../model/item-id.ts';
import { splitLines } from './merge-lines.ts';
import { partOf, type MergeNode } from './merge-node.ts';
import { contentOf, cutRow } from './table-row.ts';

/** A table with its rows. A row is found again by its identifier, in a table without items by its first cell. */
export function readTableNode(
  source: string,
  block: TableBlock,
  text: string,
  entries: ReadonlyMap<number, Entry>,
): MergeNode {
  const lines = splitLines(text);
  const header = cutRow((lines[0] as string).replace(/\n$/, ''), 0);
  const columns = header.cells.map(contentOf);
  const children = lines.map((line, index) => {
    const row = cutRow(line.replace(/\n$/, ''), columns.length);
    if (index === 0) return partOf('row', line, { key: 'header', item: 'the header', row });
    if (index === 1) return partOf('row', line, { key: 'delimiter', item: 'the line under the header', row });
    const start = block.rows[(index - 2) * 2] as number;
    const entry = entries.get(start) ?? entries.get(start + source.slice(start).search(/\S/));
    const first = contentOf(row.cells[0] ?? '');
    const key = entry?.id === undefined ? (first === '' ? undefined : `cell ${first}`) : `row ${foldId(entry.id)}`;
    const title =
      entry === undefined ? row.cells.slice(0, 2).map(contentOf).join(' ') : (entry.field('title')?.text ?? '');
    return partOf('row', line, { key, title: title.trim().toLowerCase(), item: entry?.id ?? first, row });
  });
  return partOf('table', text, { key: `table ${columns.join('|').toLowerCase()}`, item: 'a table', children, columns });
}
