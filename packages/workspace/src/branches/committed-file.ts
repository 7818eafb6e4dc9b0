import type { Git } from '../git/git.ts';
import { readObjects } from '../git/read-objects.ts';

/** The bytes of a file as a commit has it, by its path from the root of the project; undefined when it has none. */
export function readCommitted(git: Git, commit: string, prefix: string, path: string): Uint8Array | undefined {
  const [object] = readObjects(git, [`${commit}:${prefix === '' ? '' : `${prefix}/`}${path}`]);
  return object?.type === 'blob' ? object.bytes : undefined;
}
