import {
  ClaimIndex,
  claimsOf,
  DecisisError,
  isDecisisError,
  parseReservations,
  RESERVATIONS_FILE,
  type FindingLocation,
  type HeadsToCompare,
  type NotCompared,
  type OtherHead,
  type RecordedReservations,
  type Reservation,
} from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Session } from './open-session.ts';
import { RegisterReader } from './read-registers.ts';

/** Other branches beside the state that a session read. */
export interface Branches {
  readonly toCompare: HeadsToCompare;
  /** Name of the branch that is checked out; undefined when there is none. */
  readonly current: string | undefined;
  /** Why branches were not looked at; undefined when they were. */
  readonly withoutBranches: string | undefined;
  /** How often git was started so far. */
  readonly gitCalls: () => number;
}

/**
 * Reads what other branches and the recorded reservations claim. Without a git repository there are reservations only, and
 * the answer says so; where somebody asked for refs it is an error.
 */
export async function openBranches(
  session: Session,
  invocation: Invocation,
  { env, cwd }: Pick<CommandContext, 'env' | 'cwd'>,
): Promise<Branches> {
  const judged = claimsOf(session.registers);
  const notCompared: NotCompared[] = [];
  const heads: OtherHead[] = [];
  const folder = invocation.value('heads');
  if (folder !== undefined) {
    const { readTreeHeads } = await import('./tree-heads.ts');
    heads.push(...(await readTreeHeads(folder, session, cwd, notCompared)));
  }
  const found = await gitBranches(session, invocation, env, new ClaimIndex(judged));
  const read = 'reason' in found ? undefined : found.readJudged;
  const own = ownReservations(session, notCompared, read);
  if ('reason' in found) {
    const reservations = [{ head: undefined, reservations: own, base: undefined }];
    const toCompare = { judged, heads, reservations, branches: new Set<string>(), notCompared: () => notCompared };
    return { toCompare, current: undefined, withoutBranches: found.reason, gitCalls: () => 0 };
  }
  const target = found.heads.find(({ isTarget }) => isTarget);
  const reservations: RecordedReservations[] = [
    { head: undefined, reservations: own, base: target && (() => target.base() ?? new ClaimIndex([])) },
    ...found.reservations,
  ];
  const toCompare: HeadsToCompare = {
    judged,
    heads: [...found.heads, ...heads],
    reservations,
    branches: found.branches,
    notCompared: () => [...notCompared, ...found.notCompared],
  };
  const [current] = found.branches;
  return { toCompare, current, withoutBranches: undefined, gitCalls: found.gitCalls };
}

interface Found {
  readonly heads: readonly OtherHead[];
  readonly reservations: readonly RecordedReservations[];
  readonly notCompared: readonly NotCompared[];
  readonly branches: ReadonlySet<string>;
  /** Reads a file of the judged commit; undefined when the working tree is judged. */
  readonly readJudged: ((path: string) => Uint8Array | undefined) | undefined;
  readonly gitCalls: () => number;
}

async function gitBranches(
  session: Session,
  invocation: Invocation,
  env: CommandContext['env'],
  claims: ClaimIndex,
): Promise<Found | { readonly reason: string }> {
  const patterns = invocation.list('refs');
  if (invocation.flag('branches') === false && patterns.length === 0) return { reason: '--no-branches' };
  const [{ openGit }, { findHeads, loadHeads, readCommitted }] = await Promise.all([
    import('@decisis/workspace/git'),
    import('@decisis/workspace/branches'),
  ]);
  const { repository, config, registers, inputs } = session;
  const opened = openedGit(() => openGit(repository.root, env['PATH'] ?? ''));
  if (opened === undefined) {
    if (patterns.length > 0) throw new DecisisError('DCS_GIT_NO_REPOSITORY', { folder: repository.root });
    return { reason: 'no git repository' };
  }
  const { git, prefix } = opened;
  const base = invocation.value('base');
  const judgedName = invocation.value('head');
  const target = base === 'auto' ? undefined : base;
  const found = findHeads(git, { patterns, target, judged: judgedName, environment: env });
  const { references, commit, branches } = found;
  const reader = new RegisterReader(config.limits.rows);
  const read = reader.readDocument.bind(reader);
  const judged = { git, prefix, commit, root: repository.root, config, registers, inputs, claims, read };
  const readJudged =
    judgedName === undefined || commit === undefined
      ? undefined
      : (path: string) => readCommitted(git, commit, prefix, path);
  return { ...loadHeads(judged, references), branches, readJudged, gitCalls: () => git.calls };
}

function openedGit<Opened>(open: () => Opened): Opened | undefined {
  try {
    return open();
  } catch (error) {
    if (isDecisisError(error, 'DCS_GIT_NO_REPOSITORY')) return undefined;
    throw error;
  }
}

/** The reservations that the judged state records. */
function ownReservations(
  { repository, config }: Session,
  notCompared: NotCompared[],
  read: Found['readJudged'],
): readonly Reservation[] {
  let text: string;
  try {
    const bytes =
      read === undefined
        ? readDocumentBytes(repository.root, RESERVATIONS_FILE, config.limits)
        : read(RESERVATIONS_FILE);
    if (bytes === undefined) return [];
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return [];
    const reason = isDecisisError(error) ? error.message : `${RESERVATIONS_FILE} is not UTF-8`;
    notCompared.push({ head: undefined, location: placeOf(1, 0, 0), reason });
    return [];
  }
  const { reservations, unread } = parseReservations(text);
  for (const { line, start, end, text: written } of unread)
    notCompared.push({
      head: undefined,
      location: placeOf(line, start, end),
      reason: `"${written}" is no reservation`,
    });
  return reservations;
}

function placeOf(line: number, start: number, end: number): FindingLocation {
  return { path: RESERVATIONS_FILE, range: { start, end, line, column: 1 } };
}
