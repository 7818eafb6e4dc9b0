import { readdirSync } from 'node:fs';
import { DecisisError } from '@decisis/core';
import { describeSystemError, systemErrorCode } from './system-error.ts';

/** The names of the folders in a folder that a user names, sorted; links and hidden ones are left out. */
export function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT')
      throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: folder, nearest: [] }, { cause: error });
    const reason = describeSystemError(error);
    throw new DecisisError('DCS_DOCUMENT_UNREADABLE', { path: folder, reason }, { cause: error });
  }
}
