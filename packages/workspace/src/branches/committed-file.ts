import type { Git } from '../git/git.ts';
import { readObjects } from '../git/read-objects.ts';

/** The bytes of a file as a commit has it, by its path from the root of the project; undefined when it has none. */
export function readCommitted(git: Git, commit: string, prefix: string, path: string): Uint8Array | undefined {
  const [object] = readObjects(git, [`${commit}:${prefix === '' ? '' : `${prefix}/`}${path}`]);
  return object?.type === 'blob' ? object.bytes : undefined;
}

/**
 * The text of a file as several commits have it, in one call and in their order; undefined where one has none. A commit may be
 * named by its branch, as a full ref.
 */
export function readCommittedTexts(
  git: Git,
  commits: readonly string[],
  prefix: string,
  path: string,
): readonly (string | undefined)[] {
  const place = `${prefix === '' ? '' : `${prefix}/`}${path}`;
  const objects = readObjects(
    git,
    commits.map((commit) => `${commit}:${place}`),
  );
  return objects.map((object) => (object?.type === 'blob' ? new TextDecoder().decode(object.bytes) : undefined));
}
