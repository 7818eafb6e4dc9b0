import nodePath from 'node:path';
import { systemErrorCode } from './system-error.ts';
import type { WriteHost } from './write-host.ts';

// A write goes to `.decisis-tmp-<target>-<pid>-<n>` beside its target, which then takes the target's place. The temporary
// file is also the writer's flag. Each writer, in this order: creates its own, looks for those of others, compares the
// target with what it read, renames. If two writers had both renamed over the same old text, each would have looked
// before the other's flag was there, which is impossible. So no edit of another Decisis process is ever lost.
//
// A flag of a process that is gone, or one older than ten minutes, is a stray one and removed. Removing the flag of a
// writer that does live (a reused pid, another container on the same volume) is harmless: its rename finds no source and
// fails with nothing changed.

const PREFIX = '.decisis-tmp-';
const NAME = /^\.decisis-tmp-([0-9a-z]+)-([0-9]+)-[0-9a-z]+$/;
const STRAY_AFTER_MS = 10 * 60 * 1000;

/** Whether a file name is that of a temporary file of a write. */
export function isTemporaryName(name: string): boolean {
  return NAME.test(name);
}

/** The name of the temporary file with which a process writes the file of the given name. */
export function temporaryName(name: string, pid: number, number: number): string {
  return `${PREFIX}${shortDigest(name)}-${pid}-${number.toString(36)}`;
}

/** A temporary file, created empty, readable by its owner alone, and not there before. */
export function createTemporary(host: WriteHost, target: string, mode: number): { path: string; fd: number } {
  const folder = nodePath.dirname(target);
  for (let number = host.nowMs(); ; number += 1) {
    const path = nodePath.join(folder, temporaryName(nodePath.basename(target), host.pid, number));
    try {
      return { path, fd: host.fs.openSync(path, 'wx', mode) };
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Removes stray temporary files in the folder of the target, and returns the process that is writing the same target
 * at this moment, if there is one.
 */
export function findOtherWriter(host: WriteHost, target: string, ownPath: string): number | undefined {
  const folder = nodePath.dirname(target);
  const digest = shortDigest(nodePath.basename(target));
  let other: number | undefined;
  for (const name of host.fs.readdirSync(folder)) {
    const match = NAME.exec(name);
    const path = nodePath.join(folder, name);
    if (match === null || path === ownPath) continue;
    const pid = Number(match[2]);
    if (isStray(host, path, pid)) removeQuietly(host, path);
    else if (match[1] === digest) other = pid;
  }
  return other;
}

/** Removes a temporary file; a failure is left to the cleaning of the next write. */
export function removeQuietly(host: WriteHost, path: string): void {
  try {
    host.fs.unlinkSync(path);
  } catch {
    // The error that made the file useless is the one to report.
  }
}

function isStray(host: WriteHost, path: string, pid: number): boolean {
  if (!host.isProcessAlive(pid)) return true;
  try {
    return host.nowMs() - host.fs.lstatSync(path).mtimeMs > STRAY_AFTER_MS;
  } catch {
    return true;
  }
}

// FNV-1a over UTF-16 units. Two names with one digest only make two writers of one folder wait for each other.
function shortDigest(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
