import { claimsOf, planRenumber } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { applyRenumber } from '../editing/apply-renumber.ts';
import { EXIT } from '../exit-codes.ts';
import { findItem } from '../query/find-item.ts';
import { rowsOf } from '../query/row.ts';
import { openBranches } from '../session/open-branches.ts';
import { openSession } from '../session/open-session.ts';
import { assertFree } from '../session/taken-id.ts';
import type { CommandContext } from './command-context.ts';

/** Gives an item another identifier and moves what cites it. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [old = '', to = ''] = invocation.arguments;
  const session = await openSession(invocation, context, []);
  const { repository, config, registers } = session;
  const documents = registers.reduce((sum, register) => sum + register.documents.length, 0);
  const { register, document, item } = findItem(rowsOf(registers), old, documents);
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const plan = planRenumber({ registers, register, document, item }, to, view);
  const { toCompare } = await openBranches(session, invocation, context);
  assertFree(plan.to, claimsOf([{ ...register, items: [item] }])[0], toCompare);
  const isDryRun = invocation.flag('dry-run') === true;
  if (!isDryRun) applyRenumber(plan, document.source.path, session);
  const { renderRenumber, renumberJson } = await import('../output/render-renumber.ts');
  terminal.out(
    invocation.has('json')
      ? `${JSON.stringify(renumberJson(plan, !isDryRun), undefined, 2)}\n`
      : `${(await renderRenumber(plan, !isDryRun, await session.style())).join('\n')}\n`,
  );
  return EXIT.clean;
}
