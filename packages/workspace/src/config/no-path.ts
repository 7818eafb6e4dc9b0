import { isGlob } from '../files/glob-text.ts';

/** Why a text is no path, or glob, below decisis.toml; undefined when it is one. */
export function whyNoPath(path: string): string | undefined {
  if (path.includes('\\') && !isGlob(path)) return 'has a "\\" in it';
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return 'is absolute';
  if (path.split('/').includes('..')) return 'leads out of the repository';
  return path.includes('\0') ? 'holds a NUL character' : undefined;
}

/** Why a text is no path, below decisis.toml, of a file that Decisis may write; undefined when it is one. */
export function whyNoOutput(path: string): string | undefined {
  return whyNoPath(path) ?? (path.split('/').some(isGitFolder) ? 'lies in the folder of git' : undefined);
}

/** Whether a name is that of git's own folder, on every file system: without regard to case, and to what Windows drops. */
export function isGitFolder(name: string): boolean {
  return /^(?:\.git|git~\d+)[. ]*$/i.test(name);
}
