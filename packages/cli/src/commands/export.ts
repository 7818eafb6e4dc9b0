import { DecisisError } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { runGenerated } from '../generating/run-generated.ts';
import type { CommandContext } from './command-context.ts';

const FORMATS = ['calendar', 'csv', 'feed'] as const;

/** Writes items for other programs. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [format = '', ...paths] = invocation.arguments;
  const kind = FORMATS.find((known) => known === format);
  if (kind !== undefined) return runGenerated(kind, paths, invocation, context);
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${format}" is no format of export`,
    instead: `write ${FORMATS.join(', ')}, or use "decisis list --json"`,
  });
}
