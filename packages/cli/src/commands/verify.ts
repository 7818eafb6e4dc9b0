import { DecisisError, isLockable, LOCK_FILE, type Register } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { evaluationOf } from '../locking/evaluation-of.ts';
import { isBroken, verifiedLocks } from '../locking/verified-locks.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Compares every lock with the documents; exits with 1 when one does not hold or the lockfile cannot be relied on. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const session = await openSession(invocation, context, invocation.arguments);
  const { registers } = session;
  const evaluation = evaluationOf(session);
  if (evaluation.head === undefined)
    throw new DecisisError('DCS_APPROVAL_NO_LOCKFILE', { path: LOCK_FILE, lockable: lockableIn(registers) });
  const paths = invocation.arguments.length === 0 ? undefined : new Set(pathsOf(registers));
  const locks = verifiedLocks(evaluation, paths);
  const { problems } = evaluation.head;
  const fails = problems.length > 0 || locks.some(isBroken);
  if (invocation.has('json')) terminal.out(`${JSON.stringify({ fails, problems, locks }, undefined, 2)}\n`);
  else {
    const { renderVerified } = await import('../output/render-verified.ts');
    terminal.out(`${renderVerified(locks, problems, await session.style()).join('\n')}\n`);
  }
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  return fails ? EXIT.findings : EXIT.clean;
}

/** What a first lock could pin. */
function lockableIn(registers: readonly Register[]): 'locked' | 'accepted' | 'none' {
  const accepted = registers.flatMap(({ items }) =>
    items.filter((item) => item.status === 'accepted' && isLockable(item)),
  );
  if (accepted.length === 0) return 'none';
  return accepted.some(({ locked }) => locked) ? 'locked' : 'accepted';
}

function pathsOf(registers: readonly Register[]): string[] {
  return registers.flatMap(({ documents }) => documents.map(({ source }) => source.path));
}
