import { DecisisError, isDecisisError, isOutsidePath } from '@decisis/core';
import type { FoundHeads, Git } from '@decisis/workspace/git';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Session } from './open-session.ts';

const OWN_ONLY = '--no-branches';
const NO_REPOSITORY = 'no git repository';

/** The git repository of a run and the branches to compare with; nothing of them was read. */
export interface FoundBranches {
  readonly git: Git;
  /** Where the root of the project lies in the working tree; `''` for its top. */
  readonly prefix: string;
  readonly heads: FoundHeads;
}

/** Why there is nothing to compare with. */
export interface NoBranches {
  readonly reason: string;
  /** The repository, where only its other branches are not to be looked at. */
  readonly git?: Git;
  readonly prefix?: string;
}

/**
 * Finds the branches to compare with, as the options ask. Without a git repository there are none, and where somebody asked
 * for refs that is an error. Documents outside of the repository have no branches in it.
 */
export async function findBranches(
  { repository, inputs }: Pick<Session, 'repository' | 'inputs'>,
  invocation: Invocation,
  env: CommandContext['env'],
): Promise<FoundBranches | NoBranches> {
  const patterns = invocation.list('refs');
  const isOwnOnly = invocation.flag('branches') === false && patterns.length === 0;
  if (patterns.length === 0 && inputs.every(({ documents }) => documents.every(({ path }) => isOutsidePath(path))))
    return { reason: 'no document of the repository' };
  const { findHeads, openGit } = await import('@decisis/workspace/git');
  const opened = openedGit(() => openGit(repository.root, env['PATH'] ?? ''));
  if (opened === undefined) {
    if (patterns.length > 0) throw new DecisisError('DCS_GIT_NO_REPOSITORY', { folder: repository.root });
    return { reason: isOwnOnly ? OWN_ONLY : NO_REPOSITORY };
  }
  if (isOwnOnly) return { reason: OWN_ONLY, ...opened };
  const base = invocation.value('base');
  const target = base === 'auto' ? undefined : base;
  const choice = { patterns, target, judged: invocation.value('head'), environment: env };
  return { ...opened, heads: findHeads(opened.git, choice) };
}

/** Whether the other branches were not left out by anybody: there is no repository that could have some. */
export function isWithoutRepository({ reason }: NoBranches): boolean {
  return reason === NO_REPOSITORY;
}

function openedGit<Opened>(open: () => Opened): Opened | undefined {
  try {
    return open();
  } catch (error) {
    if (isDecisisError(error, 'DCS_GIT_NO_REPOSITORY')) return undefined;
    throw error;
  }
}
