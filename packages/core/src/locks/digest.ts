import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/**
 * The digest of a statement: SHA-256 over its canonical text without examples and the records it rests on. Anybody can work it out
 * again from an entry of the lockfile.
 */
export function statementDigest(text: string, sources: readonly string[]): string {
  return `sha256:${hash(['statement', text, ...sources].join('\n'))}`;
}

/** A short digest over the lines of an entry: an edit by hand shows. It proves nothing about who wrote the entry. */
export function sealOf(lines: readonly string[]): string {
  return hash(lines.join('\n')).slice(0, 16);
}

function hash(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}
