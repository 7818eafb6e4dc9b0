import { DecisisError, traceJson } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { checkedRegisters } from '../generating/open-subject.ts';
import { refuseUntraced, runGenerated, tracingOf } from '../generating/run-generated.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** `decisis trace`. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  if (!invocation.has('json')) return runGenerated('trace', invocation.arguments, invocation, context);
  if (invocation.value('out') !== undefined || invocation.flag('check') === true)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: '--json prints what was traced, and is no document to be written or checked',
      instead: 'leave out --out and --check',
    });
  const session = await openMergedSession(invocation, context, invocation.arguments);
  const tracing = await tracingOf(session);
  refuseUntraced(tracing);
  const registers = checkedRegisters(session.registers, session.today);
  const traces = traceJson({ registers, path: undefined, tracing }, tracing);
  context.terminal.out(`${JSON.stringify({ traces }, undefined, 2)}\n`);
  return session.finish();
}
