import nodePath from 'node:path';
import { isGlob } from '../files/glob-text.ts';

/** Why a text is no path, or glob, below decisis.toml; undefined when it is one. */
export function whyNoPath(path: string): string | undefined {
  if (path.includes('\\') && !isGlob(path)) return 'has a "\\" in it';
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return 'is absolute';
  if (path.split('/').includes('..')) return 'leads out of the repository';
  return path.includes('\0') ? 'holds a NUL character' : undefined;
}

/** Files that Decisis or git goes by, whatever folder they are in. */
const SETTINGS = /(?:^|\/)(?:decisis\.(?:toml|lock)|\.git(?:attributes|ignore|modules))$/i;

/** Why a text is no path, below decisis.toml, of a file that Decisis may write; undefined when it is one. */
export function whyNoOutput(path: string): string | undefined {
  const reason = whyNoPath(path);
  if (reason !== undefined) return reason;
  if (path.split('/').some(isGitFolder)) return 'lies in the folder of git';
  return SETTINGS.test(path) ? 'is a file of settings' : undefined;
}

/** The folder in which Decisis keeps the baseline and the reservations. */
const KEPT = /^\.decisis[. ]*$/i;

/**
 * Why a text is no path, below decisis.toml, of a document that is made from registers; undefined when it is one. A document in place
 * of the baseline would accept nothing, and the next baseline would take its place.
 */
export function whyNoDocument(path: string, baseline: string): string | undefined {
  const reason = whyNoOutput(path);
  if (reason !== undefined) return reason;
  if (path.split('/').some((name) => KEPT.test(name))) return 'lies in the folder where Decisis keeps its own files';
  return plain(path) === plain(baseline) ? 'is where the baseline is kept' : undefined;
}

function plain(path: string): string {
  return nodePath.posix.normalize(path).toLowerCase();
}

/** Whether a name is that of git's own folder, on every file system: without regard to case, and to what Windows drops. */
export function isGitFolder(name: string): boolean {
  return /^(?:\.git|git~\d+)[. ]*$/i.test(name);
}
