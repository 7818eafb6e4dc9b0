import type { Repository } from '../config/find-repository.ts';
import type { SearchOptions } from './find-candidates.ts';
import type { RegisterInputs } from './register-input.ts';
import { Tree } from './tree.ts';

/**
 * Looks through a whole repository for registers, whatever decisis.toml says about registers; its settings on where to
 * look hold. What was not read is told with its reason. Finding nothing is no error.
 */
export async function findRegisters(repository: Repository, options: SearchOptions): Promise<RegisterInputs> {
  const { discoverRegisters } = await import('./discover-registers.ts');
  return discoverRegisters(Tree.ofRepository(repository), '', options);
}
