import { DecisisError } from '@decisis/core';

const BINARY_PROBE_BYTES = 8 * 1024;

/** Refuses bytes that are no text: a NUL within the first 8 kB. */
export function assertText(path: string, bytes: Uint8Array): void {
  const offset = bytes.subarray(0, BINARY_PROBE_BYTES).indexOf(0);
  if (offset >= 0) throw new DecisisError('DCS_DOCUMENT_BINARY', { path, offset });
}
