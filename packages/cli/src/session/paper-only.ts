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

/** Undefined where the command may write: it changes nothing, is told to, or the repository is not paper-only. */
export async function onPaper(
  spec: CommandSpec,
  invocation: Invocation,
  { cwd }: Pick<CommandContext, 'cwd'>,
): Promise<OnPaper | undefined> {
  const mayChange =
    spec.options.some(({ name }) => name === 'write') && (spec.name !== 'ids' || invocation.has('reserve'));
  if (!mayChange || invocation.flag('write') === true || invocation.flag('dry-run') === true) return undefined;
  const { project } = await readConfig(findRepository(cwd));
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
