import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { isInside, resolveInside } from './confined-path.ts';
import { describeSystemError, systemErrorCode } from './system-error.ts';

/** A regular file, open for reading and known to lie inside the root. Whoever opens it closes it. */
export interface OpenDocument {
  readonly fd: number;
  /** Where the file really is. */
  readonly real: string;
  readonly stats: Stats;
}

const GIT_FOLDER = /[\\/]\.git(?:[\\/]|$)/i;

// O_NONBLOCK: opening a fifo must return. O_NOFOLLOW: the last name must still be what realpath saw. Windows has neither.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a document inside the root. Refuses what is missing, a folder, a fifo, socket or device (never opened, never
 * waited for), what the system does not let us read, and whatever lies or leads outside the root, also when it is
 * exchanged for a link during the call.
 */
export function openDocument(root: string, path: string): OpenDocument {
  const place = resolveInside(root, path);
  // What git keeps for itself, credentials among it, is no document, whatever link leads there.
  if (GIT_FOLDER.test(place.real.slice(place.root.length)) && !GIT_FOLDER.test(nodePath.resolve(root, path))) {
    throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path, target: place.real });
  }
  let fd: number | undefined;
  try {
    assertRegular(path, lstatSync(place.real));
    fd = openSync(place.real, OPEN_FLAGS);
    const stats = fstatSync(fd);
    assertRegular(path, stats);
    assertStillInside(path, place, fd, stats);
    return { fd, real: place.real, stats };
  } catch (error) {
    if (fd !== undefined) closeDocument(fd);
    throw asReadError(path, error);
  }
}

/** Closes what was only read: nothing is lost when the system reports a failure of that, so it is not one. */
export function closeDocument(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // The bytes are read already.
  }
}

/** A failed read as an error about the document; a DecisisError stays what it is. */
export function asReadError(path: string, error: unknown): DecisisError {
  if (error instanceof DecisisError) return error;
  if (systemErrorCode(error) === 'ENOENT')
    return new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path }, { cause: error });
  const reason = describeSystemError(error);
  return new DecisisError('DCS_DOCUMENT_UNREADABLE', { path, reason }, { cause: error });
}

function assertRegular(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw new DecisisError('DCS_DOCUMENT_IS_DIRECTORY', { path });
  throw new DecisisError('DCS_DOCUMENT_NOT_A_FILE', { path, found: kindOf(stats) });
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  if (stats.isSymbolicLink()) return 'a symbolic link';
  return 'a device';
}

// A folder on the way may have become a link after realpath; the open descriptor cannot lie about where it is.
function assertStillInside(path: string, place: { root: string; real: string }, fd: number, stats: Stats): void {
  const opened = whereIs(fd);
  if (opened !== undefined) {
    if (!isInside(place.root, opened)) throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path, target: opened });
    return;
  }
  const again = realpathSync.native(place.real);
  const { dev, ino } = lstatSync(again);
  if (!isInside(place.root, again) || dev !== stats.dev || ino !== stats.ino) {
    throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path, target: again });
  }
}

function whereIs(fd: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}
