import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeSource } from './source-text.ts';
import type { Register } from './register.ts';

/**
 * A fingerprint of a set of registers: SHA-256 over the names and texts of their documents. The same documents give the
 * same fingerprint in whatever order they were read; any changed byte of a valid document changes it.
 */
export function fingerprintOf(registers: readonly Pick<Register, 'name' | 'documents'>[]): string {
  const encoder = new TextEncoder();
  const parts = registers.flatMap(({ name, documents }) =>
    documents.map(({ source }) => ({ name: `${name}\0${source.path}`, source })),
  );
  parts.sort((left, right) => (left.name < right.name ? -1 : 1));
  const digests = parts.map(({ name, source }) => {
    const label = encoder.encode(name);
    // The length in front keeps a name from running into the text after it.
    return `${label.length}:${sha256(label)}:${sha256(encodeSource(source, source.text))}`;
  });
  return sha256(encoder.encode(digests.join('\n')));
}

function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
