import { findInvalidBytes, type InvalidBytes } from './problems/invalid-bytes.ts';
import { LineIndex } from './line-index.ts';

/**
 * The text of one document and how it relates to its bytes. `text` never holds the byte order mark; every offset in the
 * model is a UTF-16 offset into `text`.
 */
export interface SourceText {
  /** Root-relative POSIX path, used in findings and in keys. */
  readonly path: string;
  readonly text: string;
  readonly hasBom: boolean;
  /** False when some bytes were not UTF-8: such a document can be read but never edited. */
  readonly isValid: boolean;
  /** Which bytes were not UTF-8; present only where bytes were decoded. */
  readonly invalid?: InvalidBytes;
  readonly lines: LineIndex;
}

const BOM = 0xfeff;

/** Decodes the bytes of a document. Never throws; bytes that are not UTF-8 read as U+FFFD and make it invalid. */
export function decodeSource(path: string, bytes: Uint8Array): SourceText {
  let text: string;
  let isValid = true;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    isValid = false;
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
  const invalid = isValid ? undefined : findInvalidBytes(bytes);
  const source = sourceOf(path, text, isValid);
  return invalid === undefined ? source : { ...source, invalid };
}

/** Wraps text that is already decoded; a leading byte order mark is taken off and remembered. */
export function sourceOf(path: string, text: string, isValid = true): SourceText {
  const hasBom = text.charCodeAt(0) === BOM;
  const body = hasBom ? text.slice(1) : text;
  return { path, text: body, hasBom, isValid, lines: new LineIndex(body) };
}

/** The text as it stands in the file, with the byte order mark that the original had. */
export function encodeSource(source: SourceText, text: string): Uint8Array {
  return new TextEncoder().encode(source.hasBom ? `\ufeff${text}` : text);
}
