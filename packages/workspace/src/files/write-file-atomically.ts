import { constants, type Stats } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError, isDecisisError } from '@decisis/core';
import { resolveInside } from './confined-path.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { describeSystemError, systemErrorCode } from './system-error.ts';
import { createTemporary, findOtherWriter, removeQuietly } from './temporary-file.ts';
import { nodeHost, type WriteHost } from './write-host.ts';

/** What a failed write left behind: the old file, no file, or the new file whose name may not be on the device yet. */
export type WriteState = 'unchanged' | 'absent' | 'replaced';

const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF', 'ENOSYS']);

/**
 * Replaces the content of a document, in one step: at every moment, and after a crash, the file has its old bytes or its
 * new ones. `original` is what was read; when the file holds anything else by now, nothing is written. Mode and owner are
 * kept, a symbolic link inside the root is written through, one that leads out of it is refused. A hard link loses its
 * other names, as with every editor that saves this way. Equal bytes touch nothing. Returns whether something was written.
 */
export function writeFileAtomically(
  root: string,
  path: string,
  original: Uint8Array,
  next: Uint8Array,
  host: WriteHost = nodeHost,
): boolean {
  const { real } = resolveInside(root, path);
  assertUnchanged(root, real, path, original);
  if (Buffer.compare(original, next) === 0) return false;
  let temporary: { path: string; fd: number } | undefined;
  let isReplaced = false;
  try {
    assertWritable(host, real);
    const before = host.fs.lstatSync(real);
    temporary = createTemporary(host, real, 0o600);
    fill(host, temporary.fd, next, before);
    const writer = findOtherWriter(host, real, temporary.path);
    if (writer !== undefined) throw new Error(`process ${writer} is writing it`);
    assertUnchanged(root, real, path, original);
    isReplaced = renameOver(host, temporary.path, real);
    syncFolder(host, nodePath.dirname(real));
    return true;
  } catch (error) {
    if (temporary !== undefined && !isReplaced) removeQuietly(host, temporary.path);
    throw asWriteError(path, error, isReplaced ? 'replaced' : 'unchanged');
  }
}

/** A failed write as an error that says what state the file is in; a DecisisError stays what it is. */
export function asWriteError(path: string, error: unknown, state: WriteState): DecisisError {
  if (error instanceof DecisisError) return error;
  const reason = describeSystemError(error);
  return new DecisisError('DCS_DOCUMENT_WRITE_FAILED', { path, reason, state }, { cause: error });
}

/** Writes all bytes, gives the file the mode and owner of another one, and waits for the device. Closes it in any case. */
export function fill(host: WriteHost, fd: number, bytes: Uint8Array, like: Stats | undefined): void {
  try {
    let written = 0;
    while (written < bytes.length) written += host.fs.writeSync(fd, bytes, written, bytes.length - written);
    if (like !== undefined) copyOwnerAndMode(host, fd, like);
    host.fs.fsyncSync(fd);
  } catch (error) {
    try {
      host.fs.closeSync(fd);
    } catch {
      // The first error is the one to report.
    }
    throw error;
  }
  host.fs.closeSync(fd);
}

/** Waits until the new name is on the device; a file system that cannot sync a folder is left at that. */
export function syncFolder(host: WriteHost, folder: string): void {
  let fd: number | undefined;
  try {
    fd = host.fs.openSync(folder, constants.O_RDONLY);
    host.fs.fsyncSync(fd);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemErrorCode(error) ?? '')) throw error;
  } finally {
    if (fd !== undefined) host.fs.closeSync(fd);
  }
}

/** Refuses a file that this process may not write: whoever made it read-only wants it left alone. */
export function assertWritable(host: WriteHost, real: string): void {
  // A rename needs no right to write the old file.
  host.fs.closeSync(host.fs.openSync(real, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)));
}

// chown clears the set-id bits, so the mode comes after it. Giving a file away takes privileges that an editor may lack.
function copyOwnerAndMode(host: WriteHost, fd: number, like: Stats): void {
  try {
    if (process.platform !== 'win32') host.fs.fchownSync(fd, like.uid, like.gid);
  } catch (error) {
    if (systemErrorCode(error) !== 'EPERM') throw error;
  }
  host.fs.fchmodSync(fd, like.mode & 0o7777);
}

/** Renames a file over another; an input/output error leaves open whether it happened, so the inode tells. */
export function renameOver(host: WriteHost, from: string, to: string): boolean {
  const { ino } = host.fs.lstatSync(from);
  try {
    host.fs.renameSync(from, to);
  } catch (error) {
    if (host.fs.lstatSync(to).ino !== ino) throw error;
  }
  return true;
}

/** Refuses a file that does not hold these bytes any more; reads no more than it must to know. */
export function assertUnchanged(root: string, real: string, path: string, original: Uint8Array): void {
  let current: Uint8Array | undefined;
  try {
    current = readDocumentBytes(root, real, { documentBytes: original.length });
  } catch (error) {
    if (!isDecisisError(error) || error.code === 'DCS_DOCUMENT_UNREADABLE') throw error;
  }
  if (current === undefined || Buffer.compare(current, original) !== 0) {
    throw new DecisisError('DCS_DOCUMENT_CHANGED_MEANWHILE', { path });
  }
}
