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
}
