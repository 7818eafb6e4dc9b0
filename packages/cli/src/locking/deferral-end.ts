import { checkContextOf, DecisisError, foldId, isCivilDate, planOf, readNodeName, type Policy } from '@decisis/core';
import { nearestNames, withFencedPolicy, workingTreeView } from '@decisis/workspace';
import type { Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';

/** How many names a refusal shows of a repository that knows many. */
const MAX_NAMES = 3;

/**
 * Refuses an end of a deferral that has passed, or that nothing ever reaches: what is no day of the calendar has to be a part of the plan, a phase
 * that some item names, or another decision.
 */
export async function assertKnownEnd(until: string, row: Row, session: Session): Promise<void> {
  if (isCivilDate(until)) {
    if (until >= session.today) return;
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `${until} has passed`,
      instead: `write a day from ${session.today} on, or name a phase or another decision`,
    });
  }
  const { id, key } = row.item;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(until))
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${until}" is no date`,
      instead: 'write a day of the calendar as YYYY-MM-DD, or name a phase',
    });
  if (foldId(until) === foldId(id ?? key))
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `${id ?? key} cannot wait for itself`,
      instead: 'write a day as YYYY-MM-DD, or name a phase or another decision',
    });
  const { config, registers } = session;
  const { policy } = await withFencedPolicy(config.policy, registers);
  const known = knownEnds(session, policy, row);
  if (known.some((name) => readNodeName(name).key === readNodeName(until).key)) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${until}" is no date, and no phase, plan node or decision of this repository has that name`,
    instead: `write a day as YYYY-MM-DD${namesLike(until, known)}; a new phase is added to decisis.toml under [[plan.node]]`,
  });
}

/** What a deferral can wait for, the plan first. */
function knownEnds(
  { repository, config, registers, today }: Session,
  policy: Policy,
  { item }: Row,
): readonly string[] {
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const { nodes } = planOf(checkContextOf({ today, registers, repository: view, policy }));
  const items = registers.flatMap((register) => [...register.items]);
  // What was put off may name an end that somebody made up.
  const phases = items
    .flatMap((one) => [one.text('phase'), one.text('closesAt')].map((name) => ({ name, status: one.status })))
    .flatMap(({ name, status }) =>
      name === undefined || (status === 'deferred' && readNodeName(name).kind === undefined) ? [] : [name],
    );
  const ids = items.flatMap((one) => (one === item || one.id === undefined ? [] : [one.id]));
  const { phase } = policy.plan;
  const planned = [...nodes.values()].filter((node) => node.item === undefined).map((node) => node.id);
  return [...new Set([...(phase === undefined ? [] : [phase]), ...phases, ...planned, ...ids])];
}

function namesLike(until: string, known: readonly string[]): string {
  const nearest = nearestNames(until, known);
  const names = (nearest.length > 0 ? nearest : known.slice(0, MAX_NAMES)).map((name) => `"${name}"`);
  if (names.length === 0) return '';
  const last = names.at(-1) as string;
  return `, or a name such as ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`}`;
}
