import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 of a text in UTF-8, with the name of the function before it. */
export function textDigest(text: string): string {
  return `sha256:${bytesToHex(sha256(encoder.encode(text)))}`;
}
