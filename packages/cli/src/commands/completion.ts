import { DecisisError } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import type { CommandContext } from './command-context.ts';

/** Shells that completion knows, by the names their users type, and what tab calls them. */
const SHELLS: Readonly<Record<string, string>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  pwsh: 'powershell',
  powershell: 'powershell',
};

/** Prints the script that a shell loads; the script asks `decisis complete` back while somebody types. */
export async function run(invocation: Invocation, { terminal }: CommandContext): Promise<number> {
  const shell = invocation.arguments[0] as string;
  const name = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (name === undefined) {
    const nearest = nearestNames(shell, Object.keys(SHELLS)).map((known) => `"decisis completion ${known}"`);
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${shell}" is no shell that completion knows`,
      instead: nearest.length > 0 ? `use ${nearest.join(' or ')}` : 'name bash, zsh, fish or pwsh',
    });
  }
  const { completionScript } = await import('../completion/completion-tree.ts');
  terminal.out(completionScript(name));
  return EXIT.clean;
}
