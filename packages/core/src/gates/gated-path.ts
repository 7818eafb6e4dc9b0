import { compileGlob } from '../model/glob.ts';
import { isAmong } from './read-declaration.ts';

/** A file of a change, as far as its paths go. */
export interface ChangedPath {
  readonly path: string;
  readonly kind: 'added' | 'modified' | 'deleted';
  readonly from: string | undefined;
}

/** How a changed file lies under the paths of a gate: by its path, or by one that differs from it only in case. */
export type GatedBy = 'path' | 'case';

/**
 * Whether a changed file lies under some globs; undefined when not. A path that a change brings in also counts when it lies there
 * but for upper and lower case, or the composition of its letters: where a file system ignores these, it is the same path.
 */
export function gatedBy({ path, kind, from }: ChangedPath, globs: readonly string[]): GatedBy | undefined {
  if (isAmong(path, globs) || (from !== undefined && isAmong(from, globs))) return 'path';
  if (kind !== 'added' && from === undefined) return undefined;
  return globs.some((glob) => compileGlob(folded(glob))(folded(path))) ? 'case' : undefined;
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
