import type { Candidates } from './resolve-revision.ts';

/** Variables in which continuous integration names the branch that a change goes to. */
export const BASE_VARIABLES = [
  'GITHUB_BASE_REF',
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  'BITBUCKET_PR_DESTINATION_BRANCH',
  'SYSTEM_PULLREQUEST_TARGETBRANCH',
  'CHANGE_TARGET',
] as const;

/** The base that nobody named, and who did say it. */
export interface DefaultBase {
  readonly name: string;
  readonly candidates: Candidates;
}

/**
 * Which branch a change goes to when nobody says: what continuous integration names, else the branch that the HEAD of
 * `origin` stands for. The branch of the remote comes before a local one of that name.
 */
export function defaultBase(environment: Readonly<Record<string, string | undefined>>): DefaultBase {
  for (const variable of BASE_VARIABLES) {
    const branch = environment[variable]?.replace(/^refs\/heads\//, '');
    if (branch === undefined || branch === '') continue;
    return { name: branch, candidates: [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`] };
  }
  return { name: 'origin/HEAD', candidates: ['refs/remotes/origin/HEAD'] };
}
