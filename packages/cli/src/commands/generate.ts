import type { Invocation } from '../arguments/command-spec.ts';
import { runAllGenerated } from '../generating/run-generated.ts';
import type { CommandContext } from './command-context.ts';

/** Writes, or checks, every document that decisis.toml names under `[[generate]]`. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  return runAllGenerated(invocation, context);
}
