/**
 * A value as people compare it: emphasis and code marks off, white space collapsed, case folded. Absent values, dashes and
 * blanks are null.
 */
export function comparableValue(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const plain = value
    .normalize('NFKC')
    .replace(/\*\*|__|~~|[`*_]/g, '')
    .replace(/\\([|*_`])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return /^[\s—–-]*$/.test(plain) ? null : plain;
}

/** An identifier as people compare it: marks, brackets, spaces and case do not matter, and every dash is a hyphen. */
export function comparableId(id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  const plain = id
    .normalize('NFKC')
    .replace(/[*_`~[\]()#\s]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase();
  return plain === '' ? null : plain;
}
