import { isDecisisError, type TagLookup } from '@decisis/core';
import type { FoundBranches, NoBranches } from './find-branches.ts';

/** Which tags the repository of a run has, and whether anybody asked. */
export interface KnownTags {
  readonly lookup: TagLookup;
  /** A tag that comes or goes changes such an answer without a trace in any file that is read. */
  wereAsked(): boolean;
}

/** Asks git when a rule asks; without git, or where it cannot answer, nobody can tell. */
export async function knownTags({ git }: FoundBranches | NoBranches): Promise<KnownTags> {
  if (git === undefined) return { lookup: () => undefined, wereAsked: () => false };
  const { tagNames } = await import('@decisis/workspace/git');
  let wereAsked = false;
  return {
    wereAsked: () => wereAsked,
    lookup: () => {
      wereAsked = true;
      try {
        return tagNames(git);
      } catch (error) {
        if (isDecisisError(error, 'DCS_GIT_NOT_INSTALLED')) return undefined;
        throw error;
      }
    },
  };
}
