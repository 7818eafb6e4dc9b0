import type { DecisisError } from '@decisis/core';
import type { Repository } from '../config/find-repository.ts';
import type { TreeSource } from './tree-source.ts';
import type { SearchOptions } from './find-candidates.ts';

/** Where a command runs and how it looks for registers. */
export interface ResolveOptions extends SearchOptions {
  readonly repository: Repository;
  /** The folder that arguments are relative to. */
  readonly cwd: string;
  /** Where the files of the repository are read from when not from its folder. */
  readonly source?: TreeSource;
  /**
   * Is told what decisis.toml names and cannot be read: a register that is not there, or one document of it; the rest is read. Finding nothing
   * is then told as well. Without it, the first of these is thrown.
   */
  readonly onUnread?: OnUnread;
}

/** Hears the path of a register or document that is left out, and why. */
export type OnUnread = (path: string, error: DecisisError) => void;
