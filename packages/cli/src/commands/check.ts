import { check } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Judges the registers by every rule; exits with 1 when a finding weighs at least the fail level. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const session = await openSession(invocation, context, invocation.arguments);
  const { repository, config, registers, today } = session;
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const result = check({ today, registers, repository: view, policy: config.policy });
  if (invocation.has('json')) terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
  else {
    const { renderCheck } = await import('../output/render-check.ts');
    terminal.out(`${renderCheck(result, await session.style()).join('\n')}\n`);
  }
  const unread = session.finish();
  if (unread !== EXIT.clean) return unread;
  return result.fails ? EXIT.findings : EXIT.clean;
}
