import { DecisisError, isCivilDate, isDecisisError, type FieldName } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { planAssignments, type DocumentChange } from '../editing/plan-assignments.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { refuseIfLocked } from '../locking/refuse-if-locked.ts';
import type { Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** Puts an item off until a date or a phase, which its document then names. Nothing is locked by it. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [id = '', ...paths] = invocation.arguments;
  const until = invocation.value('until')?.trim() ?? '';
  if (until === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'a deferral without an end is a decision that nobody takes',
      instead: `write "decisis defer ${id} --until YYYY-MM-DD", or name a phase`,
    });
  const session = await openMergedSession(invocation, context, paths);
  const stored = readStoredLock(session.repository.root);
  const row = findRow(session, id);
  refuseIfLocked(stored.lock, row.item, 'deferred');
  const change = planDeferral(row, until);
  const outcome = { documents: [{ change, reading: row.document }], lock: stored.lock, notes: [] };
  return await finishOutcome(outcome, stored, session, invocation, context);
}

/** The end goes where the document keeps due dates, or phases; else into the status itself. */
function planDeferral(row: Row, until: string): DocumentChange {
  const isDate = isCivilDate(until);
  if (!isDate && /^\d{4}-\d{1,2}-\d{1,2}$/.test(until))
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${until}" is no date`,
      instead: 'write a day of the calendar as YYYY-MM-DD, or name a phase',
    });
  const fields: readonly FieldName[] = isDate ? ['due'] : ['closesAt', 'phase', 'due'];
  let first: unknown;
  for (const field of fields) {
    if (row.item.field(field) === undefined) continue;
    try {
      return planAssignments(row, [
        { field: 'status', value: 'deferred' },
        { field, value: until },
      ]);
    } catch (error) {
      if (!isDecisisError(error)) throw error;
      first ??= error;
    }
  }
  try {
    return planAssignments(row, [{ field: 'status', value: `deferred until ${until}` }]);
  } catch (error) {
    throw first ?? error;
  }
}
