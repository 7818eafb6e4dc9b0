import { DecisisError } from '@decisis/core';
import type { Git } from './git.ts';
import { isShallow } from './is-shallow.ts';

/** A full or shortened name; nothing else may be asked, since git would read it as an expression. */
const NAME = /^[0-9a-f]{4,64}$/;

/**
 * Which of some commits the repository does not have, in one call. A shortened name that several objects begin with is
 * known. Undefined where the history was cut off: what lies before the cut is unknown and there nevertheless.
 */
export function unknownCommits(git: Git, names: readonly string[]): ReadonlySet<string> | undefined {
  const asked = [...new Set(names)].filter((name) => NAME.test(name));
  if (isShallow(git)) return undefined;
  if (asked.length === 0) return new Set();
  const { bytes } = git.run('cat-file', {
    options: ['--batch-check'],
    input: `${asked.map((name) => `${name}^{commit}`).join('\n')}\n`,
  });
  const lines = bytes.toString('latin1').split('\n').slice(0, -1);
  if (lines.length !== asked.length)
    throw new DecisisError('DCS_GIT_FAILED', {
      command: 'cat-file',
      folder: git.folder,
      reason: `${asked.length} commits were asked for, and ${lines.length} lines came`,
    });
  return new Set(asked.filter((_, at) => lines[at]?.endsWith(' missing') === true));
}
