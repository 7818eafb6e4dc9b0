/**
 * Everything that decides an answer. Two answers are the same when their keys are, so whatever an answer depends on stands
 * in its key: what is left out is what a stale answer could come from.
 */
export interface CacheKey {
  /** Which program answers, about what, with which settings. Names the place of the entry. */
  readonly parts: readonly string[];
  /** What was read. A change overwrites the entry, for nobody will ask for the old text again. */
  readonly contents: readonly Uint8Array[];
}

/** A key as bytes, in pieces so that contents need no copy; different keys never give the same bytes. */
export function encodeKey(kind: string, { parts, contents }: CacheKey): readonly Uint8Array[] {
  // JSON ends where its brackets close, and the lengths say where each content does.
  const lengths = contents.map(({ byteLength }) => byteLength);
  return [Buffer.from(JSON.stringify([kind, parts, lengths]), 'utf8'), ...contents];
}

/**
 * The file name of the entry of a key: contents have no share in it. Keys may meet in one name, and then only take the place
 * of each other: an entry holds its whole key, and what is not equal to the byte is not found.
 */
export function fileNameOf(kind: string, { parts, contents }: CacheKey): string {
  return `${kind}-${mix(JSON.stringify([parts, contents.length]))}`;
}

/** 53 bits of a text. No digest: node:crypto takes 9 ms to load, a third of what a whole `decisis list` may take. */
function mix(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
