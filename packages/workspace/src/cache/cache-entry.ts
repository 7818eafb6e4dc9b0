// One entry is one file: a head of 16 bytes, the answer, the whole key it was found for.
//
//   DCSCACH1 | length of the answer | check of the answer | answer in UTF-8 | key
//
// The key is compared to the byte, so an entry cannot answer for anything but what it was computed from. The check is
// against damage, not against forgery: nobody else may write into the folder.

const MAGIC = 'DCSCACH1';
const HEAD_BYTES = 16;

/** Largest entry, key included. What takes longer to read back than to find out is not worth its place. */
export const MAX_ENTRY_BYTES = 32 * 1024 * 1024;

/** Something to be written: where, and what it answers. */
export interface PendingEntry {
  readonly name: string;
  readonly key: readonly Uint8Array[];
  readonly answer: string;
}

/** An entry as bytes, in pieces. */
export function encodeEntry(key: readonly Uint8Array[], answer: string): readonly Uint8Array[] {
  const body = Buffer.from(answer, 'utf8');
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(MAGIC, 'latin1');
  head.writeUInt32LE(body.length, 8);
  head.writeUInt32LE(checkOf(body), 12);
  return [head, body, ...key];
}

/** The answer of an entry; undefined when it is damaged, cut off, foreign, or was found for another key. */
export function decodeEntry(bytes: Buffer, key: readonly Uint8Array[]): string | undefined {
  if (bytes.length < HEAD_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const end = HEAD_BYTES + bytes.readUInt32LE(8);
  const body = bytes.subarray(HEAD_BYTES, end);
  if (end + lengthOf(key) !== bytes.length) return undefined;
  let at = end;
  for (const piece of key) {
    if (!bytes.subarray(at, at + piece.byteLength).equals(piece)) return undefined;
    at += piece.byteLength;
  }
  return checkOf(body) === bytes.readUInt32LE(12) ? body.toString('utf8') : undefined;
}

/** Bytes of all pieces together. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** 32 bits of the bytes; four a step, for this runs before it is compiled well. */
function checkOf(body: Uint8Array): number {
  let check = body.byteLength | 0;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const whole = body.byteLength & ~3;
  for (let at = 0; at < whole; at += 4) check = Math.imul(check ^ view.getInt32(at, true), 16777619) ^ (check >>> 15);
  for (let at = whole; at < body.byteLength; at += 1) check = Math.imul(check ^ view.getUint8(at), 16777619);
  return check >>> 0;
}
