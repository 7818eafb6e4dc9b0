const BLOCK_BYTES = 64;
/** Worked out when the first digest is asked for; most runs ask for none. */
let known: Constants | undefined;

interface Constants {
  readonly initial: Uint32Array;
  readonly round: Uint32Array;
}

/** SHA-256 (FIPS 180-4) of bytes, in lower-case hex. Pure, because core may not reach the platform's own. */
export function sha256(bytes: Uint8Array): string {
  const { initial, round } = (known ??= constants());
  const state = initial.slice();
  const words = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % BLOCK_BYTES);
  for (let at = 0; at < whole; at += BLOCK_BYTES) compress(state, words, round, bytes, at);
  const tail = paddedTail(bytes, whole);
  for (let at = 0; at < tail.length; at += BLOCK_BYTES) compress(state, words, round, tail, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The last bytes, a one bit, zeros, and the length in bits as 64-bit big endian. */
function paddedTail(bytes: Uint8Array, whole: number): Uint8Array {
  const rest = bytes.length - whole;
  const tail = new Uint8Array(rest + 9 <= BLOCK_BYTES ? BLOCK_BYTES : BLOCK_BYTES * 2);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(tail.length - 4, (bytes.length * 8) >>> 0);
  return tail;
}

function compress(state: Uint32Array, words: Uint32Array, round: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let index = 0; index < 16; index += 1) {
    const from = at + index * 4;
    words[index] =
      ((bytes[from] as number) << 24) |
      ((bytes[from + 1] as number) << 16) |
      ((bytes[from + 2] as number) << 8) |
      (bytes[from + 3] as number);
  }
  for (let index = 16; index < 64; index += 1) {
    const left = words[index - 15] as number;
    const right = words[index - 2] as number;
    const small0 = rotate(left, 7) ^ rotate(left, 18) ^ (left >>> 3);
    const small1 = rotate(right, 17) ^ rotate(right, 19) ^ (right >>> 10);
    words[index] = ((words[index - 16] as number) + small0 + (words[index - 7] as number) + small1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + (round[index] as number) + (words[index] as number)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index] as number) + value;
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Fractional bits of the square and cube roots of the first primes, as the standard defines its constants. */
function constants(): Constants {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
  return {
    initial: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    round: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  };
}
