import { shellWord } from '../output/shell-word.ts';
import { DecisisError, isDecisisError } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { applyChange } from '../editing/apply-change.ts';
import { planListedRows } from '../editing/listed-rows.ts';
import { parseAssignments } from '../editing/parse-assignments.ts';
import { planAssignments } from '../editing/plan-assignments.ts';
import { EXIT } from '../exit-codes.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { applyWrites, documentWrites } from '../locking/outcome.ts';
import { refuseIfRestated } from '../locking/refuse-if-locked.ts';
import { namingWayBack, takenBack } from '../locking/take-back.ts';
import { findItem } from '../query/find-item.ts';
import { rowsOf } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** Changes fields of one item where its document writes them. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [id = '', ...words] = invocation.arguments;
  const { assignments, paths } = parseAssignments(words);
  if (assignments.length === 0) {
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'no field is given a value',
      instead: `write "decisis set ${shellWord(id)} FIELD=VALUE", as in "decisis set ${shellWord(id)} owner=platform-team"`,
    });
  }
  const session = await openMergedSession(invocation, context, paths);
  const documents = session.registers.reduce((sum, register) => sum + register.documents.length, 0);
  const row = findItem(rowsOf(session.registers), id, documents);
  const change = planAssignments(row, assignments);
  try {
    refuseIfRestated(session.repository.root, row, change);
  } catch (error) {
    if (!isDecisisError(error, 'DCS_APPROVAL_LOCKED')) throw error;
    const stored = readStoredLock(session.repository.root);
    const lock = await takenBack(stored.lock, row, change, context, session.repository.root);
    if (lock === undefined) throw await namingWayBack(error, stored.lock, row, session, context);
    const notes = [`taken back, for no commit has it  ${row.item.id ?? row.item.key}`];
    const outcome = { documents: [{ change, reading: row.document }], lock, notes };
    return await finishOutcome(outcome, stored, session, invocation, context);
  }
  const listed = planListedRows([{ change, reading: row.document }], session.registers);
  const isDryRun = invocation.flag('dry-run') === true;
  if (!isDryRun && listed.pages.length === 0) applyChange(change, row.document, session.inputs);
  else if (!isDryRun) applyWrites(documentWrites([...listed.pages, ...listed.documents], session));
  if (invocation.has('json')) {
    const { path, changes, alsoSaid, status = null, unlocked = false, kind = null } = change;
    const written = !isDryRun && changes.length > 0;
    const rows = listed.pages.map((page) => ({ path: page.change.path, changes: page.change.changes }));
    const beside = rows.length + listed.notes.length === 0 ? {} : { listed: rows, notes: listed.notes };
    const result = { path, written, changes, alsoSaid, status, unlocked, kind, ...beside };
    terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const { renderChange, renderPlaces } = await import('../output/render-change.ts');
  const { escapeTerminal } = await import('../output/escape-terminal.ts');
  const style = await session.style();
  const lines = [...(await renderChange(change, !isDryRun, style))];
  const beside: string[] = [];
  for (const page of listed.pages) beside.push(...(await renderPlaces(page.change, style)));
  lines.splice(-1, 0, ...beside, ...listed.notes.map(escapeTerminal));
  terminal.out(`${lines.join('\n')}\n`);
  return EXIT.clean;
}
