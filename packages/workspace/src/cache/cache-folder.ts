import { lstatSync, type Stats } from 'node:fs';
import nodePath from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** A folder for what is kept between runs, and what may be assumed about it. */
export interface CacheFolder {
  readonly path: string;
  /** Whether the user chose it; one that follows from the home folder is only made in a home that is the user's. */
  readonly isChosen: boolean;
}

/**
 * Where answers are kept: `DECISIS_CACHE_DIR`, in which a leading `~` is the home, else `decisis` in `XDG_CACHE_HOME`, else in `.cache` of the home folder.
 * Undefined when `DECISIS_CACHE` is `off`, or when there is no such place.
 */
export function cacheFolderOf(env: Env, cwd: string): CacheFolder | undefined {
  if (env['DECISIS_CACHE'] === 'off') return undefined;
  const own = env['DECISIS_CACHE_DIR'] ?? '';
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  // A shell puts the home there; a file of settings for a build does not.
  const inHome = /^~[\\/]/.test(own) && nodePath.isAbsolute(home) ? nodePath.join(home, own.slice(2)) : own;
  if (own !== '') return { path: nodePath.resolve(cwd, inHome), isChosen: true };
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  // The convention: a relative path is to be ignored.
  if (nodePath.isAbsolute(xdg)) return { path: nodePath.join(xdg, 'decisis'), isChosen: true };
  return nodePath.isAbsolute(home) ? { path: nodePath.join(home, '.cache', 'decisis'), isChosen: false } : undefined;
}

/** Whether a folder is there that this user owns and nobody else can enter. */
export function isTrustedFolder(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.isDirectory() && isOurs(stats, 0o077);
}

/** Whether a file or folder belongs to this user and gives nobody else any of some rights. */
export function isOurs({ uid, mode }: Stats, forbidden: number): boolean {
  // Windows has neither; there the profile folder of a user is closed to others.
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & forbidden) === 0);
}
