import {
  DecisisError,
  idUsage,
  isReservable,
  familyOfId,
  nextOfFamily,
  idFamilies,
  claimedIds,
  planReservations,
  RESERVATIONS_FILE,
  type HeadsToCompare,
  type NewReservation,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { openBranches, type Branches } from '../session/open-branches.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { assertUnclaimed } from '../session/taken-id.ts';
import type { CommandContext } from './command-context.ts';

/** Says which identifiers are in use and which are free; reserves some when asked to. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const open = invocation.value('reserve') === undefined ? openSession : openMergedSession;
  const session = await open(invocation, context, invocation.arguments);
  const branches = await openBranches(session, invocation, context);
  const wanted = invocation.value('reserve');
  if (wanted !== undefined) return await reserve(wanted, invocation, context, session, branches);
  const { terminal } = context;
  const { toCompare, withoutBranches } = branches;
  const families = idUsage(toCompare);
  const notCompared = toCompare.notCompared();
  if (invocation.has('json')) {
    const heads = toCompare.heads.map(({ name }) => name);
    const reservations = toCompare.reservations.flatMap(({ head, reservations: own }) =>
      own.map(({ id, branch, date, title, line }) => ({ id, branch, date, title, line, head: head ?? null })),
    );
    const answer = { families, heads, reservations, notCompared, withoutBranches: withoutBranches ?? null };
    terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
  } else {
    const { renderIds } = await import('../output/render-ids.ts');
    terminal.out(
      `${(await renderIds(families, toCompare.heads.length, withoutBranches, await session.style())).join('\n')}\n`,
    );
  }
  for (const { head, reason } of notCompared)
    terminal.err(`warning: ${head === undefined ? RESERVATIONS_FILE : `IDs on ${head} are unknown`}: ${reason}\n`);
  const unread = await session.finish();
  return notCompared.length > 0 ? EXIT.couldNotRun : unread;
}

async function reserve(
  wanted: string,
  invocation: Invocation,
  { terminal }: CommandContext,
  session: Session,
  { toCompare, current }: Branches,
): Promise<number> {
  const ids = idsToReserve(wanted, invocation.value('like'), toCompare);
  const title = invocation.value('for') ?? '';
  const added = ids.map((id): NewReservation => ({ id, branch: current, date: session.today, title }));
  const isDryRun = invocation.flag('dry-run') === true;
  const { readReservations, writeReservations } = await import('../editing/write-reservations.ts');
  const before = readReservations(session);
  const after = planReservations(before?.text, added);
  if (!isDryRun) writeReservations(session, before, after);
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify({ ids, path: RESERVATIONS_FILE, written: !isDryRun }, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const { paint } = await session.style();
  const tail = isDryRun ? 'nothing was written: this is a dry run' : `written to ${RESERVATIONS_FILE}; commit it`;
  terminal.out(`${ids.map((id) => paint('id', id)).join(' ')}  ${paint('faint', tail)}\n`);
  return EXIT.clean;
}

const MAX_COUNT = 99;

/** `D-012` is that one; `3` are the next three of a family. */
function idsToReserve(wanted: string, like: string | undefined, toCompare: HeadsToCompare): readonly string[] {
  const isCount = /^[1-9]\d?$/.test(wanted);
  if (!isCount) {
    if (!isReservable(wanted))
      throw usage(`"${wanted}" is no identifier`, `write an identifier such as D-012, or a number up to ${MAX_COUNT}`);
    assertUnclaimed(wanted, toCompare);
    return [wanted];
  }
  const families = idUsage(toCompare);
  const name = like === undefined ? undefined : familyOfId(like);
  const fitting = like === undefined ? families : families.filter(({ next }) => familyOfId(next) === name);
  const [first] = fitting;
  if (first === undefined && like === undefined) throw usage('no identifier is in use', 'write "--like D-001"');
  if (fitting.length > 1 && like === undefined) {
    const known = fitting.slice(0, 3).map(({ highest }) => `"--like ${highest.id}"`);
    throw usage(`there are ${fitting.length} families of identifiers`, `name one: ${known.join(' or ')}`);
  }
  const family = idFamilies([...claimedIds(toCompare), ...(like === undefined ? [] : [like])]).get(
    familyOfId(first?.next ?? like ?? '') ?? '',
  );
  if (family === undefined) throw usage(`"${like}" has no number to count on from`, 'write "--like D-001"');
  return nextOfFamily(family, Number(wanted));
}

function usage(problem: string, instead: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', { problem, instead });
}
