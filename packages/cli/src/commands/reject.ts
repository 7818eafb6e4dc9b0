import { shellWord } from '../output/shell-word.ts';
import { DecisisError, isDecisisError, lockStatement } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { planAssignments, type DocumentChange } from '../editing/plan-assignments.ts';
import { actorOf } from '../locking/actor.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { refuseIfLocked } from '../locking/refuse-if-locked.ts';
import { namingWayBack } from '../locking/take-back.ts';
import { statementAfter } from '../locking/restated.ts';
import type { Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** Rejects an item for good, with the reason; the lockfile pins what was rejected. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [id = '', ...paths] = invocation.arguments;
  const reason = invocation.value('reason');
  if (reason === undefined || reason.trim() === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'a rejection needs a reason',
      instead: `write "decisis reject ${shellWord(id)} --reason TEXT --actor NAME"`,
    });
  const session = await openMergedSession(invocation, context, paths);
  const actor = actorOf(invocation, context, 'reject', session.today);
  const stored = readStoredLock(session.repository.root);
  const row = findRow(session, id);
  try {
    refuseIfLocked(stored.lock, row.item, 'rejected');
  } catch (error) {
    throw await namingWayBack(error, stored.lock, row, session, context);
  }
  const { change, isReasonWritten } = planRejection(row, reason);
  const statement = statementAfter(row, change);
  const lock = lockStatement(stored.lock, statement, { ...actor, note: reason });
  const place = isReasonWritten ? '' : '; the document has no place for the reason, so it stands here';
  const notes = [`${statement.name} rejected by ${actor.by}, as claimed, on ${actor.on}: ${reason}${place}`];
  const outcome = { documents: [{ change, reading: row.document }], lock, notes };
  return await finishOutcome(outcome, stored, session, invocation, context);
}

/** The reason goes where the document keeps reasons; what was chosen is no place for it. */
function planRejection(row: Row, reason: string): { change: DocumentChange; isReasonWritten: boolean } {
  const status = { field: 'status', value: 'rejected' } as const;
  try {
    const change = planAssignments(row, [status, { field: 'rationale', value: reason }]);
    return { change, isReasonWritten: true };
  } catch (error) {
    const isNoPlace =
      isDecisisError(error, 'DCS_DOCUMENT_NO_SLOT') || isDecisisError(error, 'DCS_DOCUMENT_VALUE_NOT_WRITABLE');
    if (!isNoPlace) throw error;
    return { change: planAssignments(row, [status]), isReasonWritten: false };
  }
}
