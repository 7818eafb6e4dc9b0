import { LetterPattern } from '../../../model/letter-pattern.ts';
import { readListMarker } from '../../scan/list-marker.ts';
import type { Block, ListItemBlock } from '../../scan/block.ts';

const MAX_TITLE = 90;
/** A bullet that lost its line break stands after the end of a sentence: `... is fresh. - HB-B — Add the check`. */
const INNER_BULLET = new LetterPattern(/(?<=[.!?)\]"”:] )- (?=[\p{Lu}[(`])/gu);
const OPENING = new LetterPattern(/^[\p{Lu}\d]/u);

/**
 * Cuts the lists of a text that lost its line structure: bullets in the middle of a line start items of their own, and a
 * short line that names the list below it ends the item it was drawn into.
 *
 *     - HB-A — Wire the heartbeat. Verify it is fresh. - HB-B — Add the check.
 *     ^                                                ^
 */
export function recutLists(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    // A table or fence inside an item is a block of its own behind it; cutting around it would put blocks out of order.
    const isPlain = next === undefined || next.start >= block.end;
    return block.type === 'item' && isPlain ? recutItem(text, block) : [block];
  });
}

function recutItem(text: string, item: ListItemBlock): Block[] {
  const cuts: Block[] = [];
  let open = item.start;
  let at = item.start;
  while (at < item.end) {
    const lineBreak = text.indexOf('\n', at);
    const lineEnd = lineBreak === -1 || lineBreak >= item.end ? item.end : lineBreak;
    const trimmedEnd = text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
    if (at > item.start && isTitle(text.slice(at, trimmedEnd).trimEnd(), text.slice(lineEnd, lineEnd + 4))) {
      if (open < at) cuts.push(itemBetween(text, item, open, at));
      cuts.push({ type: 'line', start: at, end: trimmedEnd, quoted: false, indent: 0, textStart: at });
      open = lineEnd + 1;
    } else {
      const line = text.slice(at, trimmedEnd);
      for (const match of INNER_BULLET.allIn(line)) {
        const bullet = at + match.index;
        if (open < bullet) cuts.push(itemBetween(text, item, open, bullet));
        open = bullet;
      }
    }
    at = lineEnd + 1;
  }
  if (open < item.end) cuts.push(itemBetween(text, item, open, item.end));
  return cuts;
}

function isTitle(line: string, after: string): boolean {
  const isShort = line.length >= 8 && line.length <= MAX_TITLE && OPENING.test(line) && !/[.:;,?!]$/.test(line);
  return isShort && /^[\r\n]+[-*•]/.test(after);
}

function itemBetween(text: string, from: ListItemBlock, start: number, next: number): ListItemBlock {
  let end = next;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const marker = readListMarker(text, start, end);
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak === -1 || lineBreak > end ? end : lineBreak;
  return {
    type: 'item',
    start,
    end,
    indent: from.indent,
    ordered: marker?.ordered ?? false,
    number: marker?.number ?? '',
    checkbox: marker?.checkbox,
    textStart: marker?.textStart ?? start,
    lineEnd,
  };
}
