import nodePath from 'node:path';
import { DecisisError, encodeSource, type DocumentReading } from '@decisis/core';
import type { DocumentInput, RegisterInput } from '@decisis/workspace';
import { createFile, writeFileAtomically } from '@decisis/workspace/writing';
import type { DocumentChange } from './plan-assignments.ts';

/**
 * Writes a planned change, whole or not at all. Refuses when the document has changed since it was read. A new document
 * goes into the folder of its neighbours and replaces nothing. Answers whether bytes were written.
 */
export function applyChange(
  change: DocumentChange,
  reading: DocumentReading,
  inputs: readonly RegisterInput[],
): boolean {
  const documents = inputs.flatMap((input) => input.documents);
  if (change.before === undefined) {
    const neighbour = documents.find(({ path }) => folderOf(path) === folderOf(change.path));
    if (neighbour === undefined) throw lost(change.path);
    const name = nodePath.join(nodePath.dirname(neighbour.file), nodePath.posix.basename(change.path));
    createFile(neighbour.root, name, new TextEncoder().encode(change.after));
    return true;
  }
  const document = documents.find(({ path }) => path === change.path);
  if (document === undefined) throw lost(change.path);
  return writeFileAtomically(document.root, document.file, document.bytes, encodeSource(reading.source, change.after));
}

function folderOf(path: DocumentInput['path']): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function lost(path: string): DecisisError {
  return new DecisisError('DCS_INTERNAL_UNEXPECTED', { detail: `no document was read as ${path}` });
}
