/** The bits that are set in a bitmap as git keeps it, compressed by runs of words (EWAH). */
export interface Bitmap {
  /** In rising order. */
  readonly places: readonly number[];
  /** How long the bitmap is, with all that belongs to it. */
  readonly byteLength: number;
}

const WORD = 64;

/** Reads a bitmap at the start of some bytes. Throws a RangeError when they hold none. */
export function readBitmap(bytes: Buffer): Bitmap {
  const most = bytes.readUInt32BE(0);
  const words = bytes.readUInt32BE(4);
  const places: number[] = [];
  let bit = 0;
  for (let word = 0; word < words;) {
    const run = bytes.readBigUInt64BE(8 + word * 8);
    const length = Number((run >> 1n) & 0xffff_ffffn) * WORD;
    if ((run & 1n) === 1n) for (let at = bit; at < Math.min(bit + length, most); at += 1) places.push(at);
    bit += length;
    word += 1;
    for (let left = Number(run >> 33n); left > 0; left -= 1) {
      const literal = bytes.readBigUInt64BE(8 + word * 8);
      for (let at = 0; at < WORD; at += 1) if (((literal >> BigInt(at)) & 1n) === 1n) places.push(bit + at);
      bit += WORD;
      word += 1;
    }
  }
  return { places, byteLength: 12 + words * 8 };
}
