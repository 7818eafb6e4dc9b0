import { shellWord } from '../output/shell-word.ts';
import {
  DECISION_KINDS,
  DecisisError,
  entryFor,
  readDocument,
  sourceOf,
  statementOf,
  type LockFile,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { planAssignments, type DocumentChange } from '../editing/plan-assignments.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import type { Outcome } from '../locking/outcome.ts';
import { commandWord } from '../query/command-word.ts';
import { rowsOf, type Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** Marks items as implemented where their documents keep such a thing; all of them, or none. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [named = '', ...paths] = invocation.arguments;
  const marker = invocation.value('implemented-in')?.trim() ?? '';
  if (marker === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'nothing says where it was implemented',
      instead: `write "decisis mark ${shellWord(named)} --implemented-in WHERE", with a commit, pull request, migration, file or version`,
    });
  const session = await openMergedSession(invocation, context, paths);
  const stored = readStoredLock(session.repository.root);
  const ids = [...new Set(named.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const rows = ids.map((id) => findRow(session, id));
  const all = rowsOf(session.registers);
  for (const row of rows) refuseUndecided(row, commandWord(all, row));
  const documents = planMarkers(rows, marker, stored.lock);
  return await finishOutcome({ documents, lock: stored.lock, notes: [] }, stored, session, invocation, context);
}

function refuseUndecided({ item, summary }: Row, called: string): void {
  const { status } = item;
  if (status === 'accepted' || !DECISION_KINDS.includes(item.kind)) return;
  const isUndecided = status === 'open' || status === 'proposed' || status === 'deferred';
  // Where no word tells the status, nobody says that it was not accepted.
  if (item.standing.inferred && isUndecided) return;
  const id = summary.id ?? summary.key;
  const instead = isUndecided
    ? `accept it first: "decisis accept ${called} --actor NAME"`
    : status === 'rejected'
      ? 'mark a decision that was accepted'
      : 'mark the decision that stands in its place';
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${id} is ${status}: ${isUndecided || status === 'rejected' ? 'what nobody accepted' : 'what stands no more'} cannot be marked as implemented`,
    instead,
  });
}

/** One change a document: items of the same one are planned on the text that the item before left. */
function planMarkers(rows: readonly Row[], marker: string, lock: LockFile): Outcome['documents'] {
  const planned = new Map<Row['document'], DocumentChange>();
  for (const row of rows) {
    const { document } = row;
    const before = planned.get(document);
    const reading =
      before === undefined ? document : readDocument(sourceOf(document.source.path, before.after), document.options);
    const item = reading.items[document.items.indexOf(row.item)] as Row['item'];
    const change = planAssignments({ ...row, document: reading, item }, [{ field: 'implementedIn', value: marker }]);
    refuseIfReworded(row, change, lock);
    const { path, text } = { path: document.source.path, text: document.source.text };
    const changes = [...(before?.changes ?? []), ...change.changes];
    const alsoSaid = [...(before?.alsoSaid ?? []), ...change.alsoSaid];
    planned.set(document, { path, before: text, after: change.after, changes, alsoSaid });
  }
  return [...planned].map(([reading, change]) => ({ change, reading }));
}

/** Where the only place is the title of a locked statement, the marker would change what was locked. */
function refuseIfReworded({ document, item }: Row, change: DocumentChange, lock: LockFile): void {
  const statement = statementOf(item);
  if (statement === undefined || entryFor(lock, statement) === undefined) return;
  const after = readDocument(sourceOf(document.source.path, change.after), document.options);
  const marked = after.items[document.items.indexOf(item)];
  if (marked === undefined || statementOf(marked)?.digest === statement.digest) return;
  throw new DecisisError('DCS_APPROVAL_LOCKED', {
    id: item.id ?? item.key,
    difference: 'the marker would become part of its statement',
  });
}
