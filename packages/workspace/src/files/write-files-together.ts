import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { resolveInside } from './confined-path.ts';
import { giveName } from './create-file.ts';
import { describeSystemError } from './system-error.ts';
import { createTemporary, findOtherWriter, removeQuietly } from './temporary-file.ts';
import {
  assertUnchanged,
  assertWritable,
  asWriteError,
  fill,
  renameOver,
  syncFolder,
} from './write-file-atomically.ts';
import { nodeHost, type WriteHost } from './write-host.ts';

/** New content for one file, and a new name in the same folder where it gets one. */
export interface FileWrite {
  readonly path: string;
  readonly newPath: string;
  /** What was read; a file that holds anything else by now is not written. */
  readonly original: Uint8Array;
  readonly next: Uint8Array;
}

interface Ready {
  readonly write: FileWrite;
  readonly real: string;
  readonly target: string;
  readonly temporary: string;
}

/**
 * Replaces the content of several files. All new content is on the device before the first file gets its own, so that a full
 * disk, a missing right or a file that has changed leaves every file as it was. Then they get it in the given order, each in
 * one step. What stops that halfway (a crash of the machine can) leaves the first ones new and the others old, and an error
 * that can still be told names both.
 */
export function writeFilesTogether(root: string, writes: readonly FileWrite[], host: WriteHost = nodeHost): void {
  const ready: Ready[] = [];
  try {
    for (const write of writes) ready.push(prepare(root, write, host));
    for (const { write, real, temporary } of ready) {
      const writer = findOtherWriter(host, real, temporary);
      if (writer !== undefined)
        throw asWriteError(write.path, new Error(`process ${writer} is writing it`), 'unchanged');
      assertUnchanged(root, real, write.path, write.original);
    }
  } catch (error) {
    for (const { temporary } of ready) removeQuietly(host, temporary);
    throw error;
  }
  replaceAll(ready, host);
}

function prepare(root: string, write: FileWrite, host: WriteHost): Ready {
  const { real } = resolveInside(root, write.path);
  assertUnchanged(root, real, write.path, write.original);
  const folder = nodePath.dirname(real);
  const target = write.newPath === write.path ? real : nodePath.join(folder, nodePath.posix.basename(write.newPath));
  let temporary: { readonly path: string; readonly fd: number } | undefined;
  try {
    assertWritable(host, real);
    if (target !== real && isThere(host, target))
      throw new DecisisError('DCS_DOCUMENT_EXISTS', { path: write.newPath });
    temporary = createTemporary(host, real, 0o600);
    fill(host, temporary.fd, write.next, host.fs.lstatSync(real));
  } catch (error) {
    if (temporary !== undefined) removeQuietly(host, temporary.path);
    throw asWriteError(write.path, error, 'unchanged');
  }
  return { write, real, target, temporary: temporary.path };
}

function replaceAll(ready: readonly Ready[], host: WriteHost): void {
  let done = 0;
  try {
    for (const { write, real, target, temporary } of ready) {
      if (target === real) renameOver(host, temporary, real);
      else {
        giveName(host, temporary, target, write.newPath);
        removeQuietly(host, temporary);
        host.fs.unlinkSync(real);
      }
      done += 1;
    }
    for (const folder of new Set(ready.map(({ real }) => nodePath.dirname(real)))) syncFolder(host, folder);
  } catch (error) {
    for (const { temporary } of ready.slice(done)) removeQuietly(host, temporary);
    const [written, unwritten] = [ready.slice(0, done), ready.slice(done)].map((part) =>
      part.map(({ write }) => write.path),
    ) as [string[], string[]];
    if (done === 0) throw asWriteError(ready[0]?.write.path ?? '', error, 'unchanged');
    const reason = error instanceof DecisisError ? error.message : describeSystemError(error);
    if (unwritten.length === 0) throw asWriteError(written.at(-1) as string, error, 'replaced');
    throw new DecisisError('DCS_DOCUMENT_PARTLY_WRITTEN', { written, unwritten, reason }, { cause: error });
  }
}

function isThere(host: WriteHost, path: string): boolean {
  try {
    host.fs.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
