import type { DocumentReading } from '@decisis/core';

/**
 * UTF-8 bytes of a document that no item, table plan, heading or header field covers; blank space does not count. Prose
 * around a register is unparsed by design: the figure shows where whole tables or sections went unread.
 */
export function unparsedBytes(document: DocumentReading): number {
  const { text } = document.source;
  const isRead = new Uint8Array(text.length);
  const cover = (start: number, end: number): void => void isRead.fill(1, start, end);
  for (const item of document.items) for (const entry of item.entries) cover(entry.start, entry.end);
  for (const field of document.header.fields) cover(field.start - field.label.length, field.end);
  for (const block of document.outline.blocks) {
    if (block.type === 'heading' || block.type === 'front-matter' || block.type === 'comment')
      cover(block.start, block.end);
    else if (block.type === 'table' && document.tables.some((plan) => plan.block === block))
      cover(block.start, block.end);
  }
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isRead[at] === 1 || code <= 0x20) continue;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
