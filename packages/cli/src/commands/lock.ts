import {
  DecisisError,
  emptyOutcome,
  entryFor,
  isLockable,
  lockJudged,
  statementOf,
  type Item,
  type Statement,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { actorOf } from '../locking/actor.ts';
import { authorityNotes } from '../locking/authority-notes.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { evaluationOf } from '../locking/evaluation-of.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { statementOrRefuse } from '../locking/restated.ts';
import { rowsOf } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Pins statements as they stand: those that are named, or all that the documents call locked. Changes no document. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const isAll = invocation.flag('all') === true;
  if (!isAll && invocation.arguments.length === 0)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'nothing to lock is named',
      instead: 'write "decisis lock ID...", or "decisis lock --all" for everything that the documents call locked',
    });
  const session = await openMergedSession(invocation, context, isAll ? invocation.arguments : []);
  const actor = actorOf(invocation, context, 'lock', session.today);
  const stored = readStoredLock(session.repository.root);
  const statements = isAll
    ? allStatements(session, invocation.flag('accepted') === true)
    : invocation.arguments.map((id) => statementOrRefuse(findRow(session, id).item));
  const evaluation = evaluationOf(session);
  let { lock } = stored;
  const notes: string[] = [];
  for (const statement of statements) {
    const before = entryFor(lock, statement);
    lock = lockJudged(lock, evaluation, statement, actor);
    const isNew = before === undefined || before.status === 'superseded' || before.digest !== statement.digest;
    const isApproved = before?.approvals.some(({ by, digest }) => by === actor.by && digest === statement.digest);
    if (isNew) notes.push(`locked  ${statement.name}`);
    else if (before.key !== statement.key) notes.push(`locked under this name  ${statement.name}`);
    else if (isApproved !== true) notes.push(`approved by ${actor.by} too  ${statement.name}`);
  }
  const items = statements.map(({ item }) => item);
  const remarks = items.flatMap((item) => bareTitle(session, item));
  notes.push(...authorityNotes(session, items, actor.by));
  if (statements.length === 0)
    notes.push(
      allStatements(session, true).length === 0
        ? 'nothing is accepted yet'
        : 'no document calls anything locked; "--accepted" takes what they call accepted',
    );
  return await finishOutcome({ documents: [], lock, notes, remarks }, stored, session, invocation, context);
}

/** A decided item that does not say what was decided: its lock pins the title and nothing else. */
function bareTitle({ registers }: Session, item: Item): readonly string[] {
  const reading = registers.flatMap(({ documents }) => documents).find(({ source }) => source === item.source);
  const at = reading === undefined ? undefined : emptyOutcome(item, reading);
  if (at === undefined) return [];
  const { path, lines } = item.source;
  return [
    `${item.id ?? item.key}: the place for what was decided, ${path}:${lines.lineAt(at)}, is empty, and its lock pins the bare title`,
  ];
}

function allStatements({ registers }: Session, withAccepted: boolean): Statement[] {
  return rowsOf(registers).flatMap(({ item }) => {
    if (!isLockable(item) || item.status !== 'accepted' || !(item.locked || withAccepted)) return [];
    return statementOf(item) ?? [];
  });
}
