import {
  ClaimIndex,
  claimsOf,
  isDecisisError,
  parseReservations,
  RESERVATIONS_FILE,
  unreadClaimsOf,
  type FindingLocation,
  type HeadsToCompare,
  type MergedState,
  type NotCompared,
  type OtherHead,
  type RecordedReservations,
  type Reservation,
  type UnreadClaim,
} from '@decisis/core';
import { outsideOf, type Outside } from '@decisis/workspace';
import type { LoadedHeads } from '@decisis/workspace/branches';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { findBranches, isWithoutRepository, type FoundBranches, type NoBranches } from './find-branches.ts';
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

/** What a caller found out before. */
export interface KnownSurroundings {
  readonly found: FoundBranches | NoBranches;
  /** The working tree that is asked about files. */
  readonly outside: Outside;
}

/**
 * Reads what other branches and the recorded reservations claim. Without a git repository there are reservations only, and
 * the answer says so; where somebody asked for refs it is an error.
 */
export async function openBranches(
  session: Session,
  invocation: Invocation,
  { env, cwd }: Pick<CommandContext, 'env' | 'cwd'>,
  known?: KnownSurroundings,
): Promise<Branches> {
  const judged = claimsOf(session.registers);
  const unread = (): readonly UnreadClaim[] => unreadClaimsOf(session.registers);
  const outside = known?.outside ?? outsideOfSession(session);
  const notCompared: NotCompared[] = [];
  const heads: OtherHead[] = [];
  const folder = invocation.value('heads');
  if (folder !== undefined) {
    const { readTreeHeads } = await import('./tree-heads.ts');
    heads.push(...(await readTreeHeads(folder, session, cwd, notCompared)));
  }
  const found = known?.found ?? (await findBranches(session, invocation, env));
  if ('reason' in found) {
    const recorded = ownReservations(notCompared, outside.bytes);
    const reservations = [{ head: undefined, reservations: recorded, base: undefined }];
    const branches = new Set<string>();
    const isAlone = isWithoutRepository(found) && folder === undefined;
    const own = { judged, heads, reservations, unread, branches };
    const toCompare = { ...own, notCompared: () => notCompared, isWithoutRepository: isAlone };
    return { toCompare, current: undefined, withoutBranches: found.reason, gitCalls: () => 0 };
  }
  const loaded = await loadBranches(found, session, invocation.value('head'), new ClaimIndex(judged), outside);
  const own = ownReservations(notCompared, loaded.readJudged ?? outside.bytes);
  const target = loaded.heads.find(({ isTarget }) => isTarget);
  const reservations: RecordedReservations[] = [
    { head: undefined, reservations: own, base: target && (() => target.base() ?? new ClaimIndex([])) },
    ...loaded.reservations,
  ];
  const { git, heads: foundHeads } = found;
  const merged = await mergedWith(found, session, loaded, new ClaimIndex(judged), notCompared);
  const toCompare: HeadsToCompare = {
    judged,
    heads: [...loaded.heads, ...heads],
    reservations,
    unread,
    branches: foundHeads.branches,
    merged,
    notCompared: () => [...notCompared, ...loaded.notCompared],
  };
  const [current] = foundHeads.branches;
  return { toCompare, current, withoutBranches: undefined, gitCalls: () => git.calls };
}

interface LoadedBranches extends LoadedHeads {
  /** Reads a file of the judged commit; undefined when the working tree is judged. */
  readonly readJudged: ((path: string) => Uint8Array | undefined) | undefined;
}

async function loadBranches(
  { git, prefix, heads }: FoundBranches,
  { config, registers, inputs }: Session,
  judgedName: string | undefined,
  claims: ClaimIndex,
  { isThere }: Outside,
): Promise<LoadedBranches> {
  const { loadConfiguredHeads, readCommitted } = await import('@decisis/workspace/branches');
  const { references, commit } = heads;
  const reader = new RegisterReader(config.limits.rows);
  const read = reader.readDocument.bind(reader);
  const judged = { git, prefix, commit, config, registers, inputs, claims, read, isThere };
  const readJudged =
    judgedName === undefined || commit === undefined
      ? undefined
      : (path: string) => readCommitted(git, commit, prefix, path);
  return { ...(await loadConfiguredHeads(judged, references)), readJudged };
}

/** The merge with the branch that the judged state goes to; that is read when documents of the two differ. */
async function mergedWith(
  { git, prefix, heads: { references, commit } }: FoundBranches,
  session: Session,
  { differs }: LoadedHeads,
  claims: ClaimIndex,
  notCompared: NotCompared[],
): Promise<MergedState | undefined> {
  const target = references.find(({ isTarget }) => isTarget);
  if (target === undefined || commit === undefined || !differs(target.commit)) return undefined;
  const { readMergedState } = await import('./merged-state.ts');
  return await readMergedState({ git, prefix, commit, target }, session, claims, notCompared);
}

/** The reservations that the judged state records. */
function ownReservations(
  notCompared: NotCompared[],
  read: (path: string) => Uint8Array | undefined,
): readonly Reservation[] {
  let text: string;
  try {
    const bytes = read(RESERVATIONS_FILE);
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

function outsideOfSession({ repository, config }: Session): Outside {
  const { limits, discovery } = config;
  return outsideOf(repository.root, { documentBytes: limits.documentBytes, ...discovery });
}
