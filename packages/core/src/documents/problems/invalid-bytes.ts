/** Bytes of a document that are not UTF-8. */
export interface InvalidBytes {
  readonly count: number;
  /** Value of the first one, and its 0-based place in the file. */
  readonly first: number;
  readonly offset: number;
}

/** Finds the bytes that belong to no character of UTF-8; undefined when there are none. */
export function findInvalidBytes(bytes: Uint8Array): InvalidBytes | undefined {
  let count = 0;
  let offset = -1;
  for (let at = 0; at < bytes.length;) {
    const size = characterAt(bytes, at);
    if (size === 0) {
      if (count++ === 0) offset = at;
      at++;
    } else at += size;
  }
  return count === 0 ? undefined : { count, first: bytes[offset] as number, offset };
}

/** Length of the character at a place, 0 when none starts there. */
function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size === 0) return 0;
  // Overlong forms, halves of surrogate pairs and what lies beyond Unicode are told by the second byte.
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next < size; next++) {
    const byte = bytes[at + next];
    if (byte === undefined || byte < (next === 1 ? least : 0x80) || byte > (next === 1 ? most : 0xbf)) return 0;
  }
  return size;
}
