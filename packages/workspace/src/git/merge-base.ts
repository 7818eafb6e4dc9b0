import type { Git } from './git.ts';
import { isObjectId } from './object-id.ts';

/** The best common ancestor of two commits; undefined when they have none, or none that is here. */
export function mergeBase(git: Git, one: string, other: string): string | undefined {
  const { code, bytes } = git.run('merge-base', { options: [], operands: [one, other], expected: [0, 1] });
  const commit = bytes.toString('latin1').trim().split('\n')[0] ?? '';
  return code === 0 && isObjectId(commit) ? commit : undefined;
}
