import type { Git } from './git.ts';
import { isShallow } from './is-shallow.ts';

const TAGS = 'refs/tags/';

/** The names of the tags, in one call. Undefined where there are none, or the history was cut off: then they were not fetched. */
export function tagNames(git: Git): readonly string[] | undefined {
  if (isShallow(git)) return undefined;
  const { bytes } = git.run('for-each-ref', { options: ['--format=%(refname)'], operands: [TAGS] });
  const names = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith(TAGS) ? [line.slice(TAGS.length)] : []));
  return names.length === 0 ? undefined : names;
}
