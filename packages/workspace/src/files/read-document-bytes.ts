import { readSync } from 'node:fs';
import { DecisisError } from '@decisis/core';
import { assertText } from './assert-text.ts';
import { DOCUMENT_BYTES_FLAG, type ReadLimits } from './limits.ts';
import { asReadError, closeDocument, openDocument } from './open-document.ts';

/**
 * The bytes of one document inside the root, exactly as they are. Refuses everything that {@link openDocument} refuses,
 * a file above the limit (before reading it) and a file with a NUL byte in its first 8 kB.
 */
export function readDocumentBytes(root: string, path: string, limits: ReadLimits): Uint8Array {
  const bytes = readFileBytes(root, path, limits);
  assertText(path, bytes);
  return bytes;
}

/** The bytes of one file inside the root, whatever they are. Refuses what {@link openDocument} refuses, and a file above the limit. */
export function readFileBytes(root: string, path: string, limits: ReadLimits): Uint8Array {
  const limitBytes = limits.documentBytes;
  const { fd, stats } = openDocument(root, path);
  try {
    if (stats.size > limitBytes) throw tooLarge(path, stats.size, limitBytes);
    const bytes = readUpTo(fd, stats.size, limitBytes + 1);
    if (bytes.length > limitBytes) throw tooLarge(path, bytes.length, limitBytes);
    return bytes;
  } catch (error) {
    throw asReadError(path, error);
  } finally {
    closeDocument(fd);
  }
}

/** The first bytes of a document, and its size; refuses what {@link readDocumentBytes} refuses, apart from the size. */
export function readDocumentHead(
  root: string,
  path: string,
  headBytes: number,
): { readonly head: Uint8Array; readonly size: number } {
  const { fd, stats } = openDocument(root, path);
  try {
    const head = readUpTo(fd, Math.min(stats.size, headBytes), headBytes);
    assertText(path, head);
    return { head, size: Math.max(stats.size, head.length) };
  } catch (error) {
    throw asReadError(path, error);
  } finally {
    closeDocument(fd);
  }
}

/** The first bytes of a file that need not be text; undefined when they cannot be had. */
export function peekAtFile(root: string, path: string, headBytes: number): Uint8Array | undefined {
  try {
    const { fd, stats } = openDocument(root, path);
    try {
      return readUpTo(fd, Math.min(stats.size, headBytes), headBytes);
    } finally {
      closeDocument(fd);
    }
  } catch {
    return undefined;
  }
}

// A file may grow while it is read, and some file systems tell the size 0 for files that have content.
function readUpTo(fd: number, expected: number, most: number): Uint8Array {
  let buffer = Buffer.allocUnsafeSlow(Math.min(expected + 1, most));
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      if (length >= most) break;
      const larger = Buffer.allocUnsafeSlow(Math.min(Math.max(length * 2, 4096), most));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    const count = readSync(fd, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}

function tooLarge(path: string, bytes: number, limitBytes: number): DecisisError {
  return new DecisisError('DCS_DOCUMENT_TOO_LARGE', { path, bytes, limitBytes, flag: DOCUMENT_BYTES_FLAG });
}
