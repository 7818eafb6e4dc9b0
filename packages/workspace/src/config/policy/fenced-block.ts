import { policyBlocks, type DocumentReading } from '@decisis/core';

/** A block ```` ```toml decisis ```` in a document. */
export interface FencedBlock {
  readonly document: DocumentReading;
  /** Where the fence begins. */
  readonly start: number;
  /** The TOML between the fences. */
  readonly body: string;
  readonly bodyStart: number;
  /** Identifier or key of the decision that the block stands under. */
  readonly item: string | undefined;
}

/** The blocks of a document that state policy. */
export function fencedBlocks(document: DocumentReading): FencedBlock[] {
  const { source, items } = document;
  return policyBlocks(document).map((block) => {
    const { text } = source;
    const bodyStart = text.indexOf('\n', block.start) + 1;
    const inner = bodyStart === 0 ? '' : text.slice(bodyStart, block.end);
    const body = block.closed ? inner.slice(0, inner.lastIndexOf('\n') + 1) : inner;
    const owner = items
      .flatMap((item) => item.entries.map((entry) => ({ item, entry })))
      .filter(({ entry }) => entry.start <= block.start && block.start < entry.end)
      .toSorted((left, right) => right.entry.start - left.entry.start)[0]?.item;
    return { document, start: block.start, body, bodyStart, item: owner?.id ?? owner?.key };
  });
}
