import { isDecisisError, type Register } from '@decisis/core';
import { resolveArguments, type Config, type RegisterInput, type ResolveOptions } from '@decisis/workspace';
import { revisionSource, type RevisionTree } from '@decisis/workspace/git';
import type { Session } from './open-session.ts';
import { RegisterReader } from './read-registers.ts';

/**
 * The registers as a commit has them, found by the settings of a session. A document that the session read is not read again
 * where it is the same; a register or path that the commit lacks is left out.
 */
export async function readRevision(
  tree: RevisionTree,
  { repository, config, inputs, registers }: Pick<Session, 'repository' | 'config' | 'inputs' | 'registers'>,
  paths: readonly string[],
  cwd: string,
): Promise<readonly Register[]> {
  for (const { path, bytes } of inputs.flatMap(({ documents }) => [...documents])) tree.offer(path, bytes);
  const reader = new RegisterReader(config.limits.rows);
  const options = { repository, cwd, config, detect: reader.detect, source: revisionSource(tree) };
  const found: RegisterInput[] = [];
  for (const argument of paths.length === 0 ? [undefined] : paths)
    found.push(...(await registersAt(argument === undefined ? [] : [argument], options)));
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

/** The registers that some paths name; of those of the settings, the ones that are there. */
async function registersAt(paths: readonly string[], options: ResolveOptions): Promise<readonly RegisterInput[]> {
  const resolved = await unlessMissing(() => resolveArguments(paths, options));
  if (resolved !== undefined) return resolved.registers;
  const { config } = options;
  if (paths.length > 0 || config.registers.length < 2) return [];
  const kept: Array<Config['registers'][number]> = [];
  for (const register of config.registers) {
    const alone = { ...options, config: { ...config, registers: [register] } };
    if ((await unlessMissing(() => resolveArguments([], alone))) !== undefined) kept.push(register);
  }
  if (kept.length === 0) return [];
  const rest = { ...options, config: { ...config, registers: kept } };
  return (await unlessMissing(() => resolveArguments([], rest)))?.registers ?? [];
}

async function unlessMissing<Result>(resolve: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await resolve();
  } catch (error) {
    const isNotThere =
      isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND') || isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS');
    if (isNotThere) return undefined;
    throw error;
  }
}
