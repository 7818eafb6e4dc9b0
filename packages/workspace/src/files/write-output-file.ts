import { mkdirSync } from 'node:fs';
import nodePath from 'node:path';
import { isDecisisError } from '@decisis/core';
import { createFile } from './create-file.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { asWriteError, writeFileAtomically } from './write-file-atomically.ts';

const MOST_BYTES = 1024 ** 3;

/**
 * Writes a file that a user named for output, in one step, in place of an earlier one; its folder is made when it is not
 * there. Every failure is an error that says what state the file is in.
 */
export function writeOutputFile(cwd: string, path: string, text: string): void {
  const absolute = nodePath.resolve(cwd, path);
  const folder = nodePath.dirname(absolute);
  const bytes = new TextEncoder().encode(text.toWellFormed());
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asWriteError(path, error, 'absent');
  }
  const before = readEarlier(folder, absolute);
  if (before === undefined) createFile(folder, absolute, bytes);
  else writeFileAtomically(folder, absolute, before, bytes);
}

function readEarlier(folder: string, absolute: string): Uint8Array | undefined {
  try {
    return readDocumentBytes(folder, absolute, { documentBytes: MOST_BYTES });
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}
