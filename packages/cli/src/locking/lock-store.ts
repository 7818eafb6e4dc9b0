import {
  DecisisError,
  EMPTY_LOCK,
  isDecisisError,
  LOCK_FILE,
  lockProblemWords,
  readLockFile,
  type LockFile,
} from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';

const MAX_BYTES = 64 * 1024 * 1024;

/** The lockfile of a repository as it was read; without bytes when there is none. */
export interface StoredLock {
  readonly lock: LockFile;
  readonly bytes: Uint8Array | undefined;
}

/** Reads the lockfile. Refuses one that cannot be relied on: what is written back would lose what could not be read. */
export function readStoredLock(root: string): StoredLock {
  const bytes = bytesOf(root);
  if (bytes === undefined) return { lock: EMPTY_LOCK, bytes };
  const reading = readLockFile(new TextDecoder().decode(bytes));
  const [problem] = reading.problems;
  if (problem !== undefined)
    throw new DecisisError('DCS_APPROVAL_LOCKFILE_BROKEN', {
      path: LOCK_FILE,
      line: problem.line,
      what: lockProblemWords(problem),
    });
  return { lock: reading, bytes };
}

function bytesOf(root: string): Uint8Array | undefined {
  try {
    return readDocumentBytes(root, LOCK_FILE, { documentBytes: MAX_BYTES });
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}
