import { DecisisError, isDecisisError, isOurs, type GeneratedKind } from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';

const MOST_BYTES = 256 * 1024 ** 2;

/** The text of a file that a generated document may replace; undefined when there is none. */
export function readExisting(root: string, path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      readDocumentBytes(root, path, { documentBytes: MOST_BYTES }),
    );
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** Refuses to replace a file that somebody wrote. */
export function assertOurs(kind: GeneratedKind | 'survey', path: string, existing: string | undefined): void {
  if (existing === undefined || isOurs(kind, existing)) return;
  throw new DecisisError('DCS_DOCUMENT_HAND_WRITTEN', { path, kind });
}
