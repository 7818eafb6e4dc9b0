import type { DocumentReading } from './document-reading.ts';
import type { FenceBlock } from './scan/block.ts';

const INFO = /^toml\s+decisis(?:\s|$)/i;

/** The fences ```` ```toml decisis ```` of a document, which state policy. */
export function policyBlocks({ outline }: Pick<DocumentReading, 'outline'>): readonly FenceBlock[] {
  return outline.blocks.filter((block): block is FenceBlock => block.type === 'fence' && INFO.test(block.info.trim()));
}
