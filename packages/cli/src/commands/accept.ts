import {
  acceptanceGaps,
  DecisisError,
  freezeOn,
  namedRegisters,
  isDecisisError,
  lockJudged,
  optionNamed,
  type AcceptanceGap,
  type FieldName,
  type LockFile,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import type { Assignment } from '../editing/parse-assignments.ts';
import { planAssignments, type DocumentChange } from '../editing/plan-assignments.ts';
import { actorOf } from '../locking/actor.ts';
import { authorityNotes } from '../locking/authority-notes.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { evaluationOf } from '../locking/evaluation-of.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { statementAfter } from '../locking/restated.ts';
import { namingWayBack } from '../locking/take-back.ts';
import { commandWord } from '../query/command-word.ts';
import { rowsOf, type Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Accepts an item: its document says so, and the lockfile pins the text that was accepted. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [id = '', ...paths] = invocation.arguments;
  const session = await openMergedSession(invocation, context, paths);
  const actor = actorOf(invocation, context, 'accept', session.today);
  const stored = readStoredLock(session.repository.root);
  const row = findRow(session, id);
  const called = commandWord(rowsOf(session.registers), row);
  const assignments = assignmentsOf(row, invocation, called);
  refuseIfFrozen(row, session);
  const gaps = acceptanceGaps(row.item, row.register.documents, new Set(assignments.map(({ field }) => field)));
  if (gaps.length > 0) throw incomplete(row, gaps, called);
  const change = withDate(row, assignments, session.today);
  const statement = statementAfter(row, change);
  let lock: LockFile;
  try {
    lock = lockJudged(stored.lock, evaluationOf(session), statement, actor);
  } catch (error) {
    throw await namingWayBack(error, stored.lock, row, session, context);
  }
  const approved =
    lock === stored.lock ? [] : [`${statement.name} approved by ${actor.by}, as claimed, on ${actor.on}`];
  const notes = [...approved, ...authorityNotes(session, [row.item], actor.by)];
  const outcome = { documents: [{ change, reading: row.document }], lock, notes };
  return await finishOutcome(outcome, stored, session, invocation, context);
}

/** Days in which nothing may be accepted are stated by decisis.toml; an exception there names what may be all the same. */
function refuseIfFrozen(row: Row, { config, registers, today }: Session): void {
  const reference = row.item.id ?? row.item.key;
  const isOf = (name: string): boolean => namedRegisters(registers, name).includes(row.register);
  const frozen = freezeOn(config.policy.freezes, { reference, isOf }, today);
  if (frozen === undefined) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `nothing may be accepted from ${frozen.from} to ${frozen.to}: decisis.toml states the freeze "${frozen.name}"`,
    instead: `accept it afterwards, or add an exception for ${reference} under that [[freeze]]`,
  });
}

function assignmentsOf(row: Row, invocation: Invocation, called: string): Assignment[] {
  const assignments: Assignment[] = [];
  const name = invocation.value('option');
  if (name !== undefined) {
    const { outcome, known } = optionNamed(row.item, row.document, name);
    if (outcome === undefined)
      throw new DecisisError('DCS_CLI_INVALID_USAGE', {
        problem: `${row.item.id ?? row.item.key} has no option "${name}"`,
        instead: `use one of ${known.map((label) => `"--option ${label}"`).join(', ')}`,
      });
    assignments.push({ field: 'outcome', value: outcome });
  }
  const rollback = invocation.value('rollback');
  if (rollback !== undefined) {
    const written = row.item.text('rollback');
    if (written !== undefined && written !== rollback) throw hasRollback(row, called);
    assignments.push({ field: 'rollback', value: rollback });
  }
  return row.item.status === 'accepted' ? assignments : [...assignments, { field: 'status', value: 'accepted' }];
}

/** A rollback that somebody has worked out is not replaced in passing. */
function hasRollback({ item, document }: Row, called: string): DecisisError {
  const id = item.id ?? item.key;
  const line = document.source.lines.lineAt(item.field('rollback')?.start ?? item.defining.start);
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${id} has a rollback already, at ${document.source.path}:${line}`,
    instead: `leave "--rollback" out, or change it first with "decisis set ${called} rollback=TEXT"`,
  });
}

/** The day is written where the document has a place for it; a document without one is not given one. */
function withDate(row: Row, assignments: readonly Assignment[], today: string): DocumentChange {
  const isStated = row.item.text('decidedOn') !== undefined;
  if (isStated || row.item.field('decidedOn') === undefined) return planAssignments(row, assignments);
  try {
    return planAssignments(row, [...assignments, { field: 'decidedOn', value: today }]);
  } catch (error) {
    if (!isDecisisError(error, 'DCS_DOCUMENT_VALUE_NOT_WRITABLE')) throw error;
    return planAssignments(row, assignments);
  }
}

const SHOWN: Readonly<Partial<Record<FieldName, string>>> = { outcome: 'chosen option', due: 'due date' };

function incomplete(row: Row, gaps: readonly AcceptanceGap[], called: string): DecisisError {
  const id = row.item.id ?? row.item.key;
  const options = optionNamed(row.item, row.document, '').known;
  const give = ({ field }: AcceptanceGap): string => {
    if (field === 'outcome')
      return options.length === 0
        ? 'write what was decided there, or give it with "--option TEXT"'
        : `choose with "--option ${options.join('|')}"`;
    if (field === 'rollback') return 'give one with "--rollback TEXT"';
    return `give one with "decisis set ${called} ${field}=${field === 'due' ? 'YYYY-MM-DD' : 'VALUE'}"`;
  };
  const places = [...new Set(gaps.flatMap(({ demandedAt }) => demandedAt ?? []))];
  const empty = gaps.flatMap(({ emptyAt }) => emptyAt ?? []);
  const rules = [
    ...(places.length === 0 ? [] : [`${places.join(', ')} demands it`]),
    ...empty.map((place) => `the place for it at ${place} is empty, and the lock would pin the bare title`),
  ];
  return new DecisisError('DCS_APPROVAL_INCOMPLETE', {
    id,
    missing: gaps.map((gap) => ({ field: SHOWN[gap.field] ?? gap.field, give: give(gap) })),
    rule: rules.length === 0 ? 'it offers several options' : rules.join('; '),
  });
}
