import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { closeDocument, openDocument } from '../files/open-document.ts';
import { blobId, type ObjectFormat } from './object-id.ts';

const CHUNK_BYTES = 1024 * 1024;
const CR = 13;

/** The names that the content of a file has in git. */
export interface FileIds {
  /** Of its bytes as they are. */
  readonly asIs: string;
  /** Of its bytes with LF for CRLF, as git stores text under the usual settings of Windows; undefined when it has none. */
  readonly withLf: string | undefined;
}

/** Hashes a file inside the root without git, whatever its size; throws what reading a document throws. */
export function hashFile(root: string, path: string, format: ObjectFormat): FileIds {
  const { fd, stats } = openDocument(root, path);
  try {
    const hash = createHash(format).update(`blob ${stats.size}\0`);
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, stats.size)));
    let whole: Buffer | undefined;
    for (;;) {
      const count = readSync(fd, buffer, 0, buffer.length, null);
      if (count === 0) break;
      const bytes = buffer.subarray(0, count);
      hash.update(bytes);
      if (stats.size === count) whole = bytes;
    }
    const withLf = whole?.includes(CR) === true && !whole.includes(0) ? blobId(lfOf(whole), format) : undefined;
    return { asIs: hash.digest('hex'), withLf };
  } finally {
    closeDocument(fd);
  }
}

function lfOf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
