import type { Invocation } from '../arguments/command-spec.ts';
import { runGenerated } from '../generating/run-generated.ts';
import type { CommandContext } from './command-context.ts';

/** `decisis trace`. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  return runGenerated('trace', invocation.arguments, invocation, context);
}
