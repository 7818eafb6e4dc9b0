import nodePath from 'node:path';
import { CONFIG_FILE, findRepository, readConfig } from '@decisis/workspace';
import type { CommandSpec, Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';

/** How a command runs in a repository that is kept on paper. */
export interface OnPaper {
  /** The command as a dry run. */
  readonly invocation: Invocation;
  /** What to say on stderr once it has answered. */
  readonly notice: string;
}

/** A file that somebody names for what a command makes is a change of the repository only where it lies in it. */
function writesOnlyOutside(
  { writesWith = [] }: CommandSpec,
  invocation: Invocation,
  cwd: string,
  root: string,
): boolean {
  const out = writesWith.includes('out') ? invocation.value('out') : undefined;
  return out !== undefined && nodePath.relative(root, nodePath.resolve(cwd, out)).split(nodePath.sep)[0] === '..';
}

/** Undefined where the command may write: it is told to, or writes elsewhere, or the repository is not paper-only. */
export async function onPaper(
  spec: CommandSpec,
  invocation: Invocation,
  { cwd }: Pick<CommandContext, 'cwd'>,
): Promise<OnPaper | undefined> {
  if (invocation.flag('write') === true || invocation.flag('dry-run') === true) return undefined;
  const repository = findRepository(cwd);
  if (writesOnlyOutside(spec, invocation, cwd, repository.root)) return undefined;
  const { project } = await readConfig(repository);
  if (!project.paperOnly) return undefined;
  return {
    invocation: {
      arguments: invocation.arguments,
      has: (option) => option === 'dry-run' || invocation.has(option),
      flag: (option) => (option === 'dry-run' ? true : invocation.flag(option)),
      value: (option) => invocation.value(option),
      list: (option) => invocation.list(option),
    },
    notice: `nothing was written: ${CONFIG_FILE} says paper-only; add --write to write`,
  };
}
