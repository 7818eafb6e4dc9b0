import {
  DecisisError,
  isDecisisError,
  itemOfKey,
  supersessionName,
  type LockEntry,
  type LockFile,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { actorOf } from '../locking/actor.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import type { Outcome } from '../locking/outcome.ts';
import { planSupersession } from '../locking/plan-supersession.ts';
import { planUnlessReworded, refuseIfReworded } from '../locking/plan-unless-reworded.ts';
import type { Row } from '../query/row.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Lets one decision take the place of another, in both documents, in the indexes that name it and in the lockfile. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [oldId = '', nextId = '', ...paths] = invocation.arguments;
  const session = await openMergedSession(invocation, context, paths);
  const actor = actorOf(invocation, context, 'supersede', session.today);
  const stored = readStoredLock(session.repository.root);
  const statement = invocation.value('statement')?.trim();
  if (statement?.includes('\n') === true)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'a statement is one line',
      instead: 'write it without line breaks',
    });
  const next = findRow(session, nextId);
  // A run that was broken off may have come as far as the lock: while the old line is there, it is still to be changed.
  if (!isThere(session, oldId) && isDone(stored.lock, oldId, next))
    return await finishOutcome({ documents: [], lock: stored.lock, notes: [] }, stored, session, invocation, context);
  const asked = { old: findOld(session, oldId), next, statement };
  const plan = (): Outcome => planSupersession(session, asked, stored.lock, actor);
  const outcome = stored.lock.entries.length > 0 ? planUnlessReworded(session, asked.old.item, plan) : plan();
  return await finishOutcome(outcome, stored, session, invocation, context);
}

function isThere(session: Session, id: string): boolean {
  try {
    findRow(session, id);
    return true;
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_UNKNOWN_ITEM')) return false;
    throw error;
  }
}

/** Whether a line of an index was superseded so already; it bears other words by now, so only its lock knows the name. */
function isDone({ entries }: LockFile, old: string, { item }: Row): boolean {
  const by = supersessionName(item);
  const isOld = ({ key }: LockEntry): boolean => itemOfKey(key).replace(/@[\da-f]{8}$/, '') === old;
  const own = entries.filter(isOld);
  return own.length > 0 && own.every(({ status, supersededBy }) => status === 'superseded' && supersededBy === by);
}

function findOld(session: Session, id: string): Row {
  try {
    return findRow(session, id);
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_UNKNOWN_ITEM')) refuseIfReworded(session, id, error);
    throw error;
  }
}
