/** One line of a tree object. */
export interface TreeLine {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
  readonly objectId: string;
}

/** The lines of a tree object: mode, name, and the raw name of the object. Names that no checkout would create are left out. */
export function parseTreeObject(bytes: Uint8Array, idLength: number): readonly TreeLine[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: TreeLine[] = [];
  for (let at = 0; at < buffer.length;) {
    const space = buffer.indexOf(32, at);
    const end = buffer.indexOf(0, space);
    if (space < 0 || end < 0 || end + idLength >= buffer.length + 1) break;
    const mode = buffer.toString('latin1', at, space);
    const name = buffer.toString('utf8', space + 1, end);
    const objectId = buffer.toString('hex', end + 1, end + 1 + idLength);
    at = end + 1 + idLength;
    if (!isPlainName(name)) continue;
    const kind = mode === '40000' ? 'folder' : mode.startsWith('100') ? 'file' : 'other';
    lines.push({ name, kind, objectId });
  }
  return lines;
}

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git') return false;
  return !/[\ufffd\\/]/.test(name);
}
