import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from './command-context.ts';
export function run(_i: Invocation, _c: CommandContext): number { return 2; }
