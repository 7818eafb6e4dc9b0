import { shellWord } from '../output/shell-word.ts';
import { challengeStatement, DecisisError } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { actorOf } from '../locking/actor.ts';
import { findRow } from '../locking/find-row.ts';
import { finishOutcome } from '../locking/finish-outcome.ts';
import { readStoredLock } from '../locking/lock-store.ts';
import { statementOrRefuse } from '../locking/restated.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { CommandContext } from './command-context.ts';

/** Records a doubt about a locked statement, so that `check` and `verify` show it. The lock stays as it is. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [id = '', ...paths] = invocation.arguments;
  const reason = invocation.value('reason')?.trim() ?? '';
  if (reason === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'a challenge needs a reason',
      instead: `write "decisis challenge ${shellWord(id)} --reason TEXT --actor NAME"`,
    });
  const session = await openMergedSession(invocation, context, paths);
  const { by, on } = actorOf(invocation, context, 'challenge', session.today);
  const stored = readStoredLock(session.repository.root);
  const statement = statementOrRefuse(findRow(session, id).item);
  const lock = challengeStatement(stored.lock, statement, { by, on, reason });
  const notes = lock === stored.lock ? [] : [`${statement.name} challenged by ${by}; the lock stays as it is`];
  return await finishOutcome({ documents: [], lock, notes }, stored, session, invocation, context);
}
