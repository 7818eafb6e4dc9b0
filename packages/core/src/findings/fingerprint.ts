const SEPARATOR = '\u0000';

/** A fingerprint as two numbers of 32 bits, for where there are too many of them to write each out. */
export type FingerprintHalves = readonly [high: number, low: number];

/**
 * A name for a finding that survives edits elsewhere in its document: 16 hex digits over the given parts, in order.
 * It tells findings apart in baselines and reports; it proves nothing, for anybody can make two texts that share one.
 */
export function fingerprint(parts: readonly string[]): string {
  return fingerprintOfHalves(fingerprintHalves(parts));
}

/** The same name as numbers. */
export function fingerprintHalves(parts: readonly string[]): FingerprintHalves {
  const text = parts.join(SEPARATOR);
  return [mix(text, 0x811c9dc5), mix(text, 0x9747b28c)];
}

/** The 16 hex digits of two halves. */
export function fingerprintOfHalves([high, low]: FingerprintHalves): string {
  return hexOf(high) + hexOf(low);
}

/** FNV-1a over UTF-16 units with a final avalanche; two seeds give 64 bits without a cryptographic dependency. */
function mix(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hexOf(half: number): string {
  return half.toString(16).padStart(8, '0');
}
