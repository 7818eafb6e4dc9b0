import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { resolveInside } from './confined-path.ts';
import { systemErrorCode } from './system-error.ts';
import { createTemporary, removeQuietly } from './temporary-file.ts';
import { asWriteError, fill, syncFolder } from './write-file-atomically.ts';
import { nodeHost, type WriteHost } from './write-host.ts';

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/**
 * Creates a file that does not exist yet, whole or not at all. Refuses to replace anything, a dangling link included; the
 * folder must be there, inside the root.
 */
export function createFile(root: string, path: string, bytes: Uint8Array, host: WriteHost = nodeHost): void {
  const absolute = nodePath.resolve(root, path);
  const { real: folder } = resolveInside(root, nodePath.dirname(absolute));
  const target = nodePath.join(folder, nodePath.basename(absolute));
  let temporary: { path: string; fd: number } | undefined;
  let isCreated = false;
  try {
    temporary = createTemporary(host, target, 0o666);
    fill(host, temporary.fd, bytes, undefined);
    isCreated = giveName(host, temporary.path, target, path);
    syncFolder(host, folder);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw new DecisisError('DCS_DOCUMENT_EXISTS', { path }, { cause: error });
    throw asWriteError(path, error, isCreated ? 'replaced' : 'absent');
  } finally {
    if (temporary !== undefined) removeQuietly(host, temporary.path);
  }
}

/** Gives a written file its name, which must be free. */
export function giveName(host: WriteHost, from: string, to: string, path: string): boolean {
  // link() fails when the name is taken, rename() would replace it.
  try {
    host.fs.linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.has(systemErrorCode(error) ?? '')) throw error;
    if (exists(host, to)) throw new DecisisError('DCS_DOCUMENT_EXISTS', { path }, { cause: error });
    host.fs.renameSync(from, to);
  }
  return true;
}

function exists(host: WriteHost, path: string): boolean {
  try {
    host.fs.lstatSync(path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
