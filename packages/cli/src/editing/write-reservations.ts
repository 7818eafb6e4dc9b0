import nodePath from 'node:path';
import { decodeSource, encodeSource, isDecisisError, RESERVATIONS_FILE, type SourceText } from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';
import { createFile, createFolder, writeFileAtomically } from '@decisis/workspace/writing';
import type { Session } from '../session/open-session.ts';

/** The file of reservations as it stands. */
export interface ReservationsFile {
  readonly bytes: Uint8Array;
  readonly source: SourceText;
  readonly text: string;
}

/** Reads the file of reservations; undefined when there is none. */
export function readReservations({ repository, config }: Session): ReservationsFile | undefined {
  try {
    const bytes = readDocumentBytes(repository.root, RESERVATIONS_FILE, config.limits);
    const source = decodeSource(RESERVATIONS_FILE, bytes);
    return { bytes, source, text: source.text };
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** Writes the file of reservations, whole or not at all; refuses when it has changed since it was read. */
export function writeReservations({ repository }: Session, before: ReservationsFile | undefined, after: string): void {
  const { root } = repository;
  if (before === undefined) {
    createFolder(root, nodePath.posix.dirname(RESERVATIONS_FILE));
    createFile(root, RESERVATIONS_FILE, new TextEncoder().encode(after));
  } else writeFileAtomically(root, RESERVATIONS_FILE, before.bytes, encodeSource(before.source, after));
}
