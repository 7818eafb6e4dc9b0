import { isDecisisError, type Register } from '@decisis/core';
import { resolveArguments, type OnUnread, type RegisterInput } from '@decisis/workspace';
import { revisionSource, type RevisionTree } from '@decisis/workspace/git';
import type { Session } from './open-session.ts';
import { RegisterReader } from './read-registers.ts';

/**
 * The registers as a commit has them, found by settings that are those of this commit, or name them where it has them. A document that the
 * session read is not read again where it is the same. What the settings name and cannot be read is told to `onUnread`, each by itself, and
 * the rest is read; a path that the commit lacks is left out.
 */
export async function readRevision(
  tree: RevisionTree,
  { repository, config, inputs, registers }: Pick<Session, 'repository' | 'config' | 'inputs' | 'registers'>,
  paths: readonly string[],
  cwd: string,
  onUnread: OnUnread,
): Promise<readonly Register[]> {
  for (const { path, bytes } of inputs.flatMap(({ documents }) => [...documents])) tree.offer(path, bytes);
  const reader = new RegisterReader(config.limits.rows);
  const options = { repository, cwd, config, detect: reader.detect, source: revisionSource(tree), onUnread };
  const found: RegisterInput[] = [];
  for (const argument of paths.length === 0 ? [undefined] : paths) {
    try {
      const resolved = await resolveArguments(argument === undefined ? [] : [argument], options);
      found.push(...resolved.registers);
    } catch (error) {
      if (!isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) throw error;
    }
  }
  return found.map((input) => {
    const at = inputs.findIndex((other) => isSame(input, other));
    return registers[at] ?? reader.read(input);
  });
}

function isSame(one: RegisterInput, other: RegisterInput): boolean {
  if (one.name !== other.name || one.path !== other.path || one.documents.length !== other.documents.length)
    return false;
  return one.documents.every((document, index) => {
    const same = other.documents[index];
    return same?.path === document.path && Buffer.compare(same.bytes, document.bytes) === 0;
  });
}
