import type { Repository } from '../config/find-repository.ts';
import type { SearchOptions } from './find-candidates.ts';

/** Where a command runs and how it looks for registers. */
export interface ResolveOptions extends SearchOptions {
  readonly repository: Repository;
  /** The folder that arguments are relative to. */
  readonly cwd: string;
}
