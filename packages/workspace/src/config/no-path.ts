import { isGlob } from '../files/glob-text.ts';

/** Why a text is no path, or glob, below decisis.toml; undefined when it is one. */
export function whyNoPath(path: string): string | undefined {
  if (path.includes('\\') && !isGlob(path)) return 'has a "\\" in it';
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return 'is absolute';
  if (path.split('/').includes('..')) return 'leads out of the repository';
  return path.includes('\0') ? 'holds a NUL character' : undefined;
}
