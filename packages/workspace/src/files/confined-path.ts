import { realpathSync } from 'node:fs';
import nodePath, { type PlatformPath } from 'node:path';
import { DecisisError } from '@decisis/core';
import { describeSystemError, systemErrorCode } from './system-error.ts';

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[. ].*)?$/i;

/** Whether an absolute path is the root or lies below it. Text only: resolve links first. `rootx` is not in `root`. */
export function isInside(root: string, path: string, paths: PlatformPath = nodePath): boolean {
  const relative = paths.relative(root, path);
  if (paths.isAbsolute(relative) || relative === '..' || relative.startsWith(`..${paths.sep}`)) return false;
  return paths.sep === '/' || relative.split(/[\\/]/).every(isPlainWindowsName);
}

/**
 * The real path of something that exists inside the root, every symbolic link resolved. Refuses what is missing and what
 * lies, or leads, outside. `path` is absolute or relative to the root.
 */
export function resolveInside(root: string, path: string): { readonly root: string; readonly real: string } {
  const realRoot = realPath(root, root);
  const real = realPath(nodePath.resolve(realRoot, path), path);
  if (!isInside(realRoot, real)) throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path, target: real });
  return { root: realRoot, real };
}

function realPath(absolute: string, asGiven: string): string {
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (MISSING.has(systemErrorCode(error) ?? '')) {
      throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: asGiven }, { cause: error });
    }
    const reason = describeSystemError(error);
    throw new DecisisError('DCS_DOCUMENT_UNREADABLE', { path: asGiven, reason }, { cause: error });
  }
}

// "a.md:secret" is an alternate stream, "CON.md" a device, and Windows drops a final dot or space of a name.
function isPlainWindowsName(name: string): boolean {
  return !name.includes(':') && !WINDOWS_DEVICE.test(name) && !/[. ]$/.test(name);
}
