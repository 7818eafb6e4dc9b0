import { isDecisisError, type CommitLookup } from '@decisis/core';
import type { FoundBranches, NoBranches } from './find-branches.ts';

/** Which commits the repository of a run has, and whether it was found to lack one. */
export interface KnownCommits {
  readonly lookup: CommitLookup;
  /** A commit that is fetched later changes such an answer without a trace in any file. */
  lacksSome(): boolean;
}

/** Asks git when a rule asks, once for all that it asks; without git, or where it cannot answer, nobody can tell. */
export async function knownCommits({ git }: FoundBranches | NoBranches): Promise<KnownCommits> {
  if (git === undefined) return { lookup: () => undefined, lacksSome: () => false };
  const { unknownCommits } = await import('@decisis/workspace/git');
  let lacksSome = false;
  return {
    lacksSome: () => lacksSome,
    lookup: (names) => {
      try {
        const unknown = unknownCommits(git, names);
        lacksSome ||= unknown !== undefined && unknown.size > 0;
        return unknown;
      } catch (error) {
        if (isDecisisError(error, 'DCS_GIT_NOT_INSTALLED')) return undefined;
        throw error;
      }
    },
  };
}
