import type { ReadLimits } from '../files/limits.ts';
import type { Walk, WalkOptions } from '../files/walk-tree.ts';

/**
 * Where the files of a tree are read from when not from its folder: the commit that is judged, or compared with. Paths are
 * relative to the root of the repository; what may not be read throws the errors that reading from a folder throws.
 */
export interface TreeSource {
  /** How errors and lists call it: `a1b2c3d4`. */
  readonly name: string;
  kind(path: string): 'missing' | 'folder' | 'other';
  walk(options: WalkOptions): Walk;
  /** Says which files will be read, so that they are read together. */
  prepare(paths: readonly string[]): void;
  readBytes(path: string, limits: ReadLimits): Uint8Array;
}
