import type { StatusMeaning } from '../../model/status.ts';
import { subjectOfColumn } from '../../vocabulary/field-words.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { plainText } from '../inline/inline-text.ts';
import type { ReadContext } from '../read-context.ts';
import { splitRow } from '../scan/table-rows.ts';

const MAX_LEGEND = 40;

/**
 * The status words that a document explains itself (`| Status | Meaning |`), as far as the vocabulary can read the
 * explanation. Only asked for words that the vocabulary does not know.
 */
export function readLegend(context: ReadContext): Map<string, StatusMeaning> {
  const legend = new Map<string, StatusMeaning>();
  const { source, blocks } = context.outline;
  for (const block of blocks) {
    if (block.type !== 'table' || block.rows.length > MAX_LEGEND * 2) continue;
    const header = splitRow(source.text, block.headerStart, block.headerEnd);
    if (header.length < 4 || header.length > 6) continue;
    if (subjectOfColumn(plainText(source.text.slice(header[0], header[1]))) !== 'legend') continue;
    for (let row = 0; row < block.rows.length; row += 2) {
      const cells = splitRow(source.text, block.rows[row] as number, block.rows[row + 1] as number);
      const word = normalizeLabel(source.text.slice(cells[0], cells[1]));
      const meaning = readStatus(source.text.slice(cells[2], cells[3]));
      if (word !== '' && meaning !== undefined) legend.set(word, { status: meaning.status, locked: meaning.locked });
    }
  }
  return legend;
}
