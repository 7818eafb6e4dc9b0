import { LetterPattern } from '../../../model/letter-pattern.ts';
import type { Block, HeadingBlock } from '../../scan/block.ts';
import { recutLists } from './recut-lists.ts';
import { readLeadingId } from '../../../model/item-id.ts';
import { withoutEndBlanks } from '../../line-index.ts';

const SECTION_SIGN = new LetterPattern(/^§\s?\p{Lu}?\d+(?:\.\d+)*\.?\s+[\p{Lu}\p{Lo}\d]/u);
const SECTION_NUMBER = new LetterPattern(/^§\s?\p{Lu}?(\d+(?:\.\d+)*)\.?\s/u);
const OPENING = new LetterPattern(/^[\p{Lu}\d]/u);
const MAX_TITLE = 200;

/**
 * Gives a document that lost its `#` marks its headings back: lines such as `§S4. OD4 — Gateway path`, `DC-3. Lease reaper`
 * or a short line that names what follows. Documents that have real headings are returned unchanged.
 */
export function promoteHeadings(text: string, scanned: readonly Block[]): readonly Block[] {
  const headings = scanned.filter((block) => block.type === 'heading').length;
  const marked = scanned.filter(
    (block) => block.type === 'line' && isNumberedTitle(text, block.textStart, block.end),
  ).length;
  if (marked < 3 || headings > Math.max(1, marked / 4)) return scanned;
  const blocks = recutLists(text, scanned);
  return blocks.map((block, index) => {
    if (block.type !== 'line' || block.quoted) return block;
    const level = titleLevel(text, block, blocks[index - 1], blocks[index + 1]);
    if (level === 0) return block;
    const promoted: HeadingBlock = {
      type: 'heading',
      level,
      start: block.start,
      end: block.end,
      textStart: block.textStart,
      textEnd: block.end,
    };
    return promoted;
  });
}

function isNumberedTitle(text: string, start: number, end: number): boolean {
  if (withoutEndBlanks(text, start, end) - start > MAX_TITLE) return false;
  const line = text.slice(start, end);
  if (line.startsWith('§') && SECTION_SIGN.test(line)) return !line.trimEnd().endsWith('.');
  const id = readLeadingId(line, 0, line.length);
  return id !== undefined && id.boundary === 'separator' && /\d/.test(id.id) && line.charAt(id.end) === '.';
}

/** 0 for a line that is no title; 2 for sections, 3 for items and sub-sections. */
function titleLevel(
  text: string,
  block: Extract<Block, { type: 'line' }>,
  before: Block | undefined,
  after: Block | undefined,
): number {
  const { textStart: start, end } = block;
  if (withoutEndBlanks(text, start, end) - start > MAX_TITLE) return 0;
  const line = text.slice(start, end).trim();
  const sign = line.startsWith('§') ? SECTION_NUMBER.exec(line) : null;
  if (sign !== null && SECTION_SIGN.test(line) && !line.endsWith('.'))
    return Math.min(6, 1 + (sign[1] as string).split('.').length);
  if (isNumberedTitle(text, start, end)) return 3;
  // A short line without a full stop that stands before running text or a list, and after something else, names it.
  const isShort = line.length >= 8 && line.length <= 90 && !/[.:;,?]$/.test(line) && OPENING.test(line);
  if (!isShort || after === undefined) return 0;
  if (before === undefined) return 1;
  if (line.includes(':') || line.includes('|')) return 0;
  const followedByList = after.type === 'item';
  const followedById = after.type === 'line' && isNumberedTitle(text, after.textStart, after.end);
  return followedByList || followedById ? 2 : 0;
}
