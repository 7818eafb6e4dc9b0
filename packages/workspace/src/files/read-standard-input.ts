import { readSync } from 'node:fs';
import { systemErrorCode } from './system-error.ts';

const PIECE = 64 * 1024;

/**
 * All bytes of standard input, which another program closes. Undefined when there are more than `mostBytes`. A terminal is read like
 * a file, until the person ends it.
 */
export function readStandardInput(mostBytes: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readPiece(piece);
    if (count === 0) return Buffer.concat(pieces, size);
    size += count;
    if (size > mostBytes) return undefined;
    pieces.push(piece.subarray(0, count));
  }
}

/** A pipe that is not blocking answers EAGAIN while nothing is there yet; waiting for it costs nothing but this process. */
function readPiece(piece: Buffer): number {
  for (;;) {
    try {
      return readSync(0, piece);
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
