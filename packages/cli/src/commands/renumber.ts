import { claimsOf, planRenumber } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { applyRenumber } from '../editing/apply-renumber.ts';
import { EXIT } from '../exit-codes.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { planLockRenumbering } from '../locking/renumber-locks.ts';
import { findItem } from '../query/find-item.ts';
import { rowsOf } from '../query/row.ts';
import { openBranches } from '../session/open-branches.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import { assertFree } from '../session/taken-id.ts';
import type { CommandContext } from './command-context.ts';

/** Gives an item another identifier and moves what cites it. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [old = '', to = ''] = invocation.arguments;
  const session = await openMergedSession(invocation, context, []);
  const { repository, config, registers } = session;
  const documents = registers.reduce((sum, register) => sum + register.documents.length, 0);
  const row = findItem(rowsOf(registers), old, documents);
  const { register, document, item } = row;
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const planned = planRenumber({ registers, register, document, item }, to, view);
  const locks = planLockRenumbering(planned, row, registers, readStoredLock(repository.root));
  const plan = { ...planned, left: locks?.left ?? planned.left };
  const { toCompare } = await openBranches(session, invocation, context);
  assertFree(plan.to, claimsOf([{ ...register, items: [item] }])[0], toCompare);
  const isDryRun = invocation.flag('dry-run') === true;
  if (!isDryRun) applyRenumber(plan, locks, document.source.path, session);
  const { renderRenumber, renumberJson } = await import('../output/render-renumber.ts');
  terminal.out(
    invocation.has('json')
      ? `${JSON.stringify(renumberJson(plan, locks, !isDryRun), undefined, 2)}\n`
      : `${(await renderRenumber(plan, locks, !isDryRun, await session.style())).join('\n')}\n`,
  );
  return EXIT.clean;
}
