import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CheckedItem } from '../rules/check-context.ts';

/** SHA-256 over everything that a document says about an item, byte for byte: who approves it can tell what was read. */
export function textDigest({ item }: CheckedItem): string {
  const parts = item.entries.map(({ start, end }) => item.source.text.slice(start, end));
  return bytesToHex(sha256(new TextEncoder().encode(parts.join('\n'))));
}
