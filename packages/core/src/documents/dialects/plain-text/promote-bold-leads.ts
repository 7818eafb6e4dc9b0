import { idFamily, isPlaceholderId, readLeadingId } from '../../../model/item-id.ts';
import { isDecisionSense, senseOfFamily } from '../../id-family.ts';
import type { Block, HeadingBlock, LineBlock } from '../../scan/block.ts';
import { withoutEndBlanks } from '../../line-index.ts';

const MAX_TITLE = 300;
const MIN_TITLE = 8;

/** A paragraph that opens with a whole line in bold: `**Q1. Which port do we take?**`. */
interface Lead {
  readonly index: number;
  readonly id: string;
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * Turns lines in bold that open with an identifier of a decision or question into headings, where a document has several of
 * one family and they stand under no heading that is an item itself. Blocks are returned unchanged where there are none.
 */
export function promoteBoldLeads(text: string, blocks: readonly Block[]): readonly Block[] {
  const leads = new Map<number, Lead>();
  const counts = new Map<string, number>();
  let isInItem = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') isInItem = idOf(text, block.textStart, block.textEnd) !== undefined;
    const lead = block.type === 'line' && !isInItem ? readLead(text, block, blocks[index - 1], index) : undefined;
    if (lead === undefined) continue;
    leads.set(index, lead);
    counts.set(idFamily(lead.id), (counts.get(idFamily(lead.id)) ?? 0) + 1);
  }
  if (![...counts.values()].some((count) => count >= 2)) return blocks;
  let level = 1;
  return blocks.map((block, index) => {
    if (block.type === 'heading') level = block.level;
    const lead = leads.get(index);
    if (lead === undefined || (counts.get(idFamily(lead.id)) ?? 0) < 2) return block;
    const promoted: HeadingBlock = {
      type: 'heading',
      level: level + 1,
      start: block.start,
      end: block.end,
      textStart: lead.textStart,
      textEnd: lead.textEnd,
    };
    return promoted;
  });
}

function readLead(text: string, block: LineBlock, before: Block | undefined, index: number): Lead | undefined {
  if (block.quoted || block.indent > 3 || !text.startsWith('**', block.textStart)) return undefined;
  if (withoutEndBlanks(text, block.textStart, block.end) - block.textStart > MAX_TITLE) return undefined;
  // In the middle of a paragraph a line in bold is a part of it.
  const isParagraph = before?.type === 'line' && /^[ \t]*\r?\n$/.test(text.slice(before.end, block.start));
  if (isParagraph) return undefined;
  const line = text.slice(block.textStart, block.end).trimEnd();
  const close = line.indexOf('**', 2);
  if (close !== line.length - 2) return undefined;
  const textStart = block.textStart + 2;
  const textEnd = block.textStart + close;
  const id = idOf(text, textStart, textEnd);
  return id === undefined || textEnd - textStart < id.length + MIN_TITLE
    ? undefined
    : { index, id, textStart, textEnd };
}

function idOf(text: string, start: number, end: number): string | undefined {
  const found = readLeadingId(text, start, end);
  if (found === undefined || !/\d/.test(found.id) || isPlaceholderId(found.id)) return undefined;
  return isDecisionSense(senseOfFamily(idFamily(found.id))) ? found.id : undefined;
}
