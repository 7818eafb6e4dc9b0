import type { Git } from './git.ts';
import { isObjectId } from './object-id.ts';

/** So many commits are looked at along the branch: a file that a long history never had is not looked for through all of it. */
const REACH = 500;
/** What git answers where there is no commit yet, where the history is cut off, or where objects are missing. */
const CANNOT_TELL = [128, 129];

/**
 * The latest commit of the last few hundred that changed a path, which is given from the top of the repository. Undefined when none
 * did, and when that cannot be told. One call of git. `head` is a full ref or the name of a commit.
 */
export function lastChangeOf(git: Git, head: string, path: string): string | undefined {
  const { code, bytes } = git.run('rev-list', {
    // A branch that is shorter than that has no such commit, which is then left out.
    options: ['--ignore-missing', '--max-count=1'],
    operands: [head, `^${head}~${REACH}`, '--', path],
    expected: [0, ...CANNOT_TELL],
  });
  const commit = bytes.toString('latin1').trim();
  return code === 0 && isObjectId(commit) ? commit : undefined;
}
