import { DecisisError, type LockActor } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';

/**
 * Who acts: the name given on the command line, else DECISIS_ACTOR. It is claimed and not proven, whatever git says of the author
 * of the commit; it counts as authority once it is on the protected base.
 */
export function actorOf(invocation: Invocation, { env }: CommandContext, command: string, today: string): LockActor {
  const actor = namedActor(invocation, env, command, today);
  if (actor === undefined) throw new DecisisError('DCS_APPROVAL_NO_ACTOR', { command });
  return actor;
}

/** Who acts, for a command that needs no name; undefined when none is given. */
export function namedActor(
  invocation: Invocation,
  env: CommandContext['env'],
  command: string,
  today: string,
): LockActor | undefined {
  const by = (invocation.value('actor') ?? env['DECISIS_ACTOR'] ?? '').trim();
  return by === '' ? undefined : { by, on: today, via: command, note: invocation.value('note') };
}
