import { shellWord } from '../output/shell-word.ts';
import { DecisisError, isCivilDate, isDecisisError, type FieldName, type LockActor } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import type { Assignment } from '../editing/parse-assignments.ts';
import { planAssignments, type DocumentChange } from '../editing/plan-assignments.ts';
import { namedActor } from '../locking/actor.ts';
import { assertKnownEnd } from '../locking/deferral-end.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { refuseIfLocked } from '../locking/refuse-if-locked.ts';
import { namingWayBack } from '../locking/take-back.ts';
import type { Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Puts an item off until a date, or until something that the repository knows, which its document then names. Nothing is
 * locked by it.
 */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [id = '', ...paths] = invocation.arguments;
  const until = invocation.value('until')?.trim() ?? '';
  if (until === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'a deferral without an end is a decision that nobody takes',
      instead: `write "decisis defer ${shellWord(id)} --until YYYY-MM-DD", or name a phase`,
    });
  const session = await openMergedSession(invocation, context, paths);
  const stored = readStoredLock(session.repository.root);
  const row = findRow(session, id);
  try {
    refuseIfLocked(stored.lock, row.item, 'deferred');
  } catch (error) {
    throw await namingWayBack(error, stored.lock, row, session, context);
  }
  await assertKnownEnd(until, row, session);
  const actor = namedActor(invocation, context.env, 'defer', session.today);
  const change = planDeferral(row, until, actor);
  const remarks = actor === undefined ? [] : [told(row, actor)];
  const outcome = { documents: [{ change, reading: row.document }], lock: stored.lock, notes: [], remarks };
  return await finishOutcome(outcome, stored, session, invocation, context);
}

/** Who put the item off, for a reader; where the document does not take it, the line says that nothing else does. */
function told({ item }: Row, { by, on, note }: LockActor): string {
  const place =
    item.field('notes') === undefined
      ? '; the document has no place for notes, so nothing but this line says so'
      : item.text('notes') === undefined
        ? ''
        : '; its notes are taken, so nothing but this line says so';
  return `${item.id ?? item.key} deferred by ${by}, as claimed, on ${on}${note === undefined ? '' : `: ${note}`}${place}`;
}

/** The end goes where the document keeps due dates, or phases; else into the status itself. */
function planDeferral(row: Row, until: string, actor: LockActor | undefined): DocumentChange {
  const who = whoAssignments(row, actor);
  const isDate = isCivilDate(until);
  const fields: readonly FieldName[] = isDate ? ['due'] : ['closesAt', 'phase', 'due'];
  let first: unknown;
  for (const field of fields) {
    if (row.item.field(field) === undefined) continue;
    try {
      return planAssignments(row, [{ field: 'status', value: 'deferred' }, { field, value: until }, ...who]);
    } catch (error) {
      if (!isDecisisError(error)) throw error;
      first ??= error;
    }
  }
  try {
    return planAssignments(row, [{ field: 'status', value: `deferred until ${until}` }, ...who]);
  } catch (error) {
    throw first ?? error;
  }
}

/** Notes that somebody wrote are not replaced. */
function whoAssignments({ item }: Row, actor: LockActor | undefined): readonly Assignment[] {
  if (actor === undefined || item.field('notes') === undefined || item.text('notes') !== undefined) return [];
  const { by, on, note } = actor;
  return [{ field: 'notes', value: `Deferred by ${by} on ${on}${note === undefined ? '' : `: ${note}`}` }];
}
