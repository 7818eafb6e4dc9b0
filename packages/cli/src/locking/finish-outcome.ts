import { LOCK_FILE } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { planListedRows } from '../editing/listed-rows.ts';
import { EXIT } from '../exit-codes.ts';
import type { Session } from '../session/open-session.ts';
import type { StoredLock } from './lock-store.ts';
import { applyWrites, writesOf, type Outcome } from './outcome.ts';

/** Writes an outcome, with the rows that list what it changes, unless it is a dry run, and shows it; answers the exit code. */
export async function finishOutcome(
  asked: Outcome,
  stored: StoredLock,
  session: Session,
  invocation: Invocation,
  { terminal, env }: CommandContext,
): Promise<number> {
  const isDryRun = invocation.flag('dry-run') === true;
  const rows = planListedRows(asked.documents, session.registers);
  const outcome: Outcome = {
    ...asked,
    documents: [...rows.pages, ...rows.documents],
    remarks: [...rows.notes, ...(asked.remarks ?? [])],
  };
  const isFirstLock = stored.bytes === undefined && outcome.lock !== stored.lock;
  const { notesOnFirstLock } = isFirstLock ? await import('./lost-lock.ts') : { notesOnFirstLock: () => [] };
  const remarks = [...(outcome.remarks ?? []), ...(await notesOnFirstLock(session.repository.root, env))];
  const writes = writesOf(outcome, stored, session);
  if (!isDryRun) applyWrites(writes);
  const isWritten = !isDryRun && writes.length > 0;
  if (invocation.has('json')) {
    const documents = outcome.documents.map(({ change: { path, changes, status = null } }) => ({
      path,
      changes,
      status,
    }));
    const files = writes.map(({ file }) => file);
    const notes = [...outcome.notes, ...remarks];
    terminal.out(`${JSON.stringify({ written: isWritten, files, documents, notes }, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const style = await session.style();
  const { renderPlaces } = await import('../output/render-change.ts');
  const { escapeTerminal } = await import('../output/escape-terminal.ts');
  const lines: string[] = [];
  for (const { change } of [...rows.documents, ...rows.pages]) lines.push(...(await renderPlaces(change, style)));
  for (const note of outcome.notes) lines.push(`${LOCK_FILE}  ${escapeTerminal(note)}`);
  for (const remark of remarks) lines.push(escapeTerminal(remark));
  const last =
    writes.length === 0
      ? 'nothing changes: all of it stands so already'
      : isDryRun
        ? 'nothing was written: this is a dry run'
        : 'written';
  terminal.out(`${[...lines, style.paint(isWritten ? 'accepted' : 'faint', last)].join('\n')}\n`);
  return EXIT.clean;
}
