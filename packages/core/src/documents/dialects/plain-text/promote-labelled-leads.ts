import { idFamily, isPlaceholderId } from '../../../model/item-id.ts';
import { isDecisionSense, senseOfFamily } from '../../id-family.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { fieldNamed } from '../../labels/labels.ts';
import { readLabel } from '../../labels/read-label.ts';
import type { Block, HeadingBlock, LineBlock } from '../../scan/block.ts';
import { withoutEndBlanks } from '../../line-index.ts';

const MAX_TITLE = 300;
const MAX_LABELS = 8;

/** A line that opens with an identifier, right above labels. */
interface Lead {
  readonly family: string;
  readonly bold: boolean;
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * Turns lines that open with the identifier of a decision or question and stand right above its labels into headings:
 *
 *     OD-1: Which port         **D-1** — Which port
 *     Status: Open
 *     Owner: Security          - Status: Open
 *
 * Plain lines count from two of one family on. Blocks are returned unchanged where there are none.
 */
export function promoteLabelledLeads(text: string, blocks: readonly Block[]): readonly Block[] {
  const leads = new Map<number, Lead>();
  const counts = new Map<string, number>();
  let isInItem = false;
  for (const [index, block] of blocks.entries()) {
    if (isWritten(text, block)) isInItem = leadOf(text, block.textStart, block.textEnd) !== undefined;
    if (block.type !== 'line' || isInItem || !hasLabels(text, blocks, index + 1)) continue;
    const lead = readLead(text, block, blocks[index - 1]);
    if (lead === undefined) continue;
    leads.set(index, lead);
    counts.set(lead.family, (counts.get(lead.family) ?? 0) + 1);
  }
  if (leads.size === 0) return blocks;
  let level = 1;
  return blocks.map((block, index) => {
    if (isWritten(text, block)) level = block.level;
    const lead = leads.get(index);
    if (lead === undefined || (!lead.bold && (counts.get(lead.family) ?? 0) < 2)) return block;
    const { textStart, textEnd } = lead;
    const promoted: HeadingBlock = {
      type: 'heading',
      level: Math.min(6, level + 1),
      start: block.start,
      end: block.end,
      textStart,
      textEnd,
    };
    return promoted;
  });
}

/** A heading with marks of its own, not one that was a line in bold. */
function isWritten(text: string, block: Block): block is HeadingBlock {
  return block.type === 'heading' && !text.startsWith('**', block.start);
}

function readLead(text: string, block: LineBlock, before: Block | undefined): Lead | undefined {
  if (
    block.quoted ||
    block.indent > 3 ||
    withoutEndBlanks(text, block.textStart, block.end) - block.textStart > MAX_TITLE
  )
    return undefined;
  const lead = leadOf(text, block.textStart, block.end);
  // In the middle of a paragraph it is a part of it, unless the line before is a label.
  const isParagraph = before?.type === 'line' && /^[ \t]*\r?\n$/.test(text.slice(before.end, block.start));
  return lead === undefined || (isParagraph && labelOf(text, before) === undefined) ? undefined : lead;
}

function leadOf(text: string, start: number, end: number): Lead | undefined {
  const bold = text.startsWith('**', start);
  let [textStart, textEnd] = [start, end];
  while (textEnd > textStart && /\s/.test(text.charAt(textEnd - 1))) textEnd--;
  if (bold && text.slice(start, textEnd).indexOf('**', 2) === textEnd - start - 2)
    [textStart, textEnd] = [start + 2, textEnd - 2];
  const { id } = readItemHeading(text, textStart, textEnd);
  if (id === undefined || !/\d/.test(id) || isPlaceholderId(id)) return undefined;
  const family = idFamily(id);
  return isDecisionSense(senseOfFamily(family)) ? { family, bold, textStart, textEnd } : undefined;
}

/** Whether labels follow, a status or an owner among them. */
function hasLabels(text: string, blocks: readonly Block[], from: number): boolean {
  for (let at = from; at < from + MAX_LABELS; at++) {
    const name = labelOf(text, blocks[at]);
    if (name === undefined) return false;
    if (name === 'status' || name === 'owner') return true;
  }
  return false;
}

function labelOf(text: string, block: Block | undefined): ReturnType<typeof fieldNamed> {
  if (block?.type !== 'line' && block?.type !== 'item') return undefined;
  const label = readLabel(text, block.textStart, block.type === 'line' ? block.end : block.lineEnd);
  return label === undefined ? undefined : fieldNamed(label.text);
}
