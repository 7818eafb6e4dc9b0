import { isAbsent } from '../../vocabulary/value-words.ts';
import { fieldForLabel, subjectOfColumn } from '../../vocabulary/field-words.ts';
import type { Field } from '../../model/field.ts';
import { fieldAt, plainText } from '../inline/inline-text.ts';
import type { TableBlock } from '../scan/block.ts';
import { splitRow } from '../scan/table-rows.ts';

/**
 * Fields of a two-column table that describes one thing (`| Field | Value |`, an empty header, or a pair already). Rows whose key is not in
 * the vocabulary come back as `notes`. Undefined when the table is of another sort.
 */
export function readKeyValueTable(text: string, table: TableBlock): Field[] | undefined {
  const header = splitRow(text, table.headerStart, table.headerEnd);
  if (header.length !== 4) return undefined;
  const key = plainText(text.slice(header[0], header[1]));
  const isAttribute = subjectOfColumn(key) === 'attribute';
  const headerIsEmpty = isAbsent(key) && isAbsent(text.slice(header[2], header[3]));
  const isHeadless = !isAttribute && !headerIsEmpty && isPair(text, table, key);
  if (!isAttribute && !headerIsEmpty && !isHeadless) return undefined;
  const fields: Field[] = [];
  if (isHeadless) {
    const name = fieldForLabel(key, 'label') ?? 'notes';
    fields.push(fieldAt(text, name, key, header[2] as number, header[3] as number, 'cell'));
  }
  for (let at = 0; at < table.rows.length && at < 400; at += 2) {
    const cells = splitRow(text, table.rows[at] as number, table.rows[at + 1] as number);
    if (cells.length < 4) continue;
    const label = plainText(text.slice(cells[0], cells[1]));
    const name = fieldForLabel(label, 'label') ?? 'notes';
    fields.push(fieldAt(text, name, label, cells[2] as number, cells[3] as number, 'cell'));
  }
  return fields;
}

/** Whether the header of a two-column table is its first pair already: `| Date | 2026-01-31 |` above `| Status | Draft |`. */
function isPair(text: string, table: TableBlock, key: string): boolean {
  const rows = table.rows.length / 2;
  if (rows < 2 || rows > 30 || fieldForLabel(key, 'label') === undefined) return false;
  let known = 0;
  for (let at = 0; at < table.rows.length; at += 2) {
    const cells = splitRow(text, table.rows[at] as number, table.rows[at + 1] as number);
    if (cells.length > 4) return false;
    if (fieldForLabel(plainText(text.slice(cells[0], cells[1])), 'label') !== undefined) known++;
  }
  return known >= 2 && known * 2 > rows;
}
