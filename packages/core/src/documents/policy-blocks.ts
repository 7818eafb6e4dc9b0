import type { Outline } from './headings/outline.ts';
import type { Block, FenceBlock } from './scan/block.ts';
import { scanBlocks } from './scan/scan-blocks.ts';
import type { SourceText } from './source-text.ts';

const INFO = /^toml\s+decisis(?:\s|$)/i;
/** Costs little, and most documents have no such block: only the others are cut again. */
const MAY_HOLD = /(?:`{3}|~{3})[ \t]*toml[ \t]+decisis/i;

const known = new WeakMap<SourceText, readonly FenceBlock[]>();

/** The fences ```` ```toml decisis ```` of a document, which state policy. */
export function policyBlocks({ outline }: { readonly outline: Outline }): readonly FenceBlock[] {
  return policyAmong(outline.blocks);
}

/** The range without the policy blocks at its ends: they stand beside a value and are no part of it. */
export function outsidePolicy(source: SourceText, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  const blocks = blocksWithin(source, start, end);
  for (const block of blocks) if (isBlank(source.text, from, block.start)) from = block.end;
  for (const block of blocks.toReversed())
    if (block.start >= from && isBlank(source.text, block.end, to)) to = block.start;
  return [from, to];
}

/** The text of a range without the policy blocks in it. */
export function textOutsidePolicy(source: SourceText, start: number, end: number): string {
  let kept = '';
  let from = start;
  for (const block of blocksWithin(source, start, end)) {
    kept += source.text.slice(from, block.start);
    from = block.end;
  }
  return kept + source.text.slice(from, end);
}

/** Whether a policy block stands in a range. */
export function holdsPolicy(source: SourceText, start: number, end: number): boolean {
  return blocksWithin(source, start, end).length > 0;
}

function blocksWithin(source: SourceText, start: number, end: number): readonly FenceBlock[] {
  let blocks = known.get(source);
  if (blocks === undefined)
    known.set(source, (blocks = MAY_HOLD.test(source.text) ? policyAmong(scanBlocks(source.text)) : []));
  return blocks.length === 0 ? blocks : blocks.filter((block) => block.start >= start && block.end <= end);
}

/** Whether a block states policy: lists and sections go on over it, as over a comment. */
export function isPolicyBlock(block: Block): block is FenceBlock {
  return block.type === 'fence' && INFO.test(block.info.trim());
}

function policyAmong(blocks: readonly Block[]): readonly FenceBlock[] {
  return blocks.filter((block) => isPolicyBlock(block));
}

function isBlank(text: string, start: number, end: number): boolean {
  return start <= end && text.slice(start, end).trim() === '';
}
