import { DecisisError, isDecisisError } from '@decisis/core';
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
  const asked = { old: findOld(session, oldId), next: findRow(session, nextId), statement };
  const plan = (): Outcome => planSupersession(session, asked, stored.lock, actor);
  const outcome = stored.lock.entries.length > 0 ? planUnlessReworded(session, asked.old.item, plan) : plan();
  return await finishOutcome(outcome, stored, session, invocation, context);
}

function findOld(session: Session, id: string): Row {
  try {
    return findRow(session, id);
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_UNKNOWN_ITEM')) refuseIfReworded(session, id, error);
    throw error;
  }
}
