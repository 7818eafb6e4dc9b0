import { DecisisError } from '@decisis/core';
import { defaultBase } from '../git/default-base.ts';
import type { Git } from '../git/git.ts';
import { headCommit } from '../git/head-commit.ts';
import { loneBranch } from '../git/lone-branch.ts';
import { listReferences } from '../git/list-references.ts';
import { readHead, type Head } from '../git/read-head.ts';
import type { Reference } from '../git/reference.ts';
import { isObjectId } from '../git/object-id.ts';
import { candidatesOf, HEAD, resolveRevisions, type Candidates, type Revision } from '../git/resolve-revision.ts';
import { parseRevision } from '../git/revision-expression.ts';
import type { HeadReference } from './load-heads.ts';

/** Which branches to compare with. */
export interface HeadChoice {
  /** Full names, or globs over them (`refs/pull/*\/head`); every local and remote-tracking branch when there is none. */
  readonly patterns: readonly string[];
  /** The branch that the judged state goes to, as a user names it; found out when undefined. */
  readonly target: string | undefined;
  /** What is judged, as a user names it; the working tree when undefined. */
  readonly judged: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The branches to compare with, and where the judged state stands among them. */
export interface FoundHeads {
  readonly references: readonly HeadReference[];
  /** The commit that is checked out, or is judged; undefined before the first one. */
  readonly commit: string | undefined;
  /** Short names of the branch that is judged: the one that is checked out, or those that name its commit. */
  readonly branches: ReadonlySet<string>;
}

const BRANCHES = ['refs/heads/', 'refs/remotes/'];
const SOURCE_VARIABLES = [
  'GITHUB_HEAD_REF',
  'CI_MERGE_REQUEST_SOURCE_BRANCH_NAME',
  'BITBUCKET_BRANCH',
  'CHANGE_BRANCH',
];

/**
 * Finds the branches to compare with, in one call of git, and in none when the branch that is judged stands alone. Refuses
 * patterns that match nothing: nothing would be compared.
 */
export function findHeads(git: Git, { patterns, target, judged, environment }: HeadChoice): FoundHeads {
  const alone = patterns.length === 0 && judged === undefined ? loneBranch(git) : undefined;
  if (alone !== undefined) return { references: [], commit: headCommit(git), branches: new Set([branchName(alone)]) };
  const head = readHead(git);
  const all = listReferences(git, BRANCHES);
  const wanted = patterns.length === 0 ? all : listReferences(git, patterns);
  if (patterns.length > 0 && wanted.length === 0) throw noMatch(patterns);
  const candidates = namesOf(git, judged ?? HEAD, head);
  const named = all.find(({ reference }) => candidates.includes(reference));
  const commit = named?.commit ?? candidates.find((name) => isObjectId(name));
  const targets = targetNames(
    all,
    target === undefined ? defaultBase(environment).candidates : namesOf(git, target, head),
  );
  const references: HeadReference[] = [];
  for (const one of unique([...all.filter(({ reference }) => targets.has(reference)), ...wanted])) {
    if (one.commit === undefined || one.symbolic !== undefined || one.reference === named?.reference) continue;
    references.push({ name: shortName(one.reference), commit: one.commit, isTarget: targets.has(one.reference) });
  }
  return { references, commit, branches: ownNames(all, named?.reference, commit, environment) };
}

/** The names that one of a user may stand for; what is said by steps from a name is one commit, of no branch. */
function namesOf(git: Git, written: string, head: Head): Candidates {
  const candidates = candidatesOf(written, head);
  const { isUpstream, steps } = parseRevision(written);
  if (!isUpstream && steps === '') return candidates;
  const found = resolveRevisions(git, new Map([[written, candidates]])).get(written) as Revision;
  return [steps === '' && found.reference !== undefined ? found.reference : found.commit];
}

/** The full name of the target; the HEAD of a remote stands for the branch it names. */
function targetNames(all: readonly Reference[], candidates: readonly string[]): ReadonlySet<string> {
  const found = candidates
    .map((name) => all.find(({ reference }) => reference === name))
    .find((one) => one !== undefined);
  return new Set(found === undefined ? [] : [found.symbolic ?? found.reference]);
}

function ownNames(
  all: readonly Reference[],
  branch: string | undefined,
  commit: string | undefined,
  environment: HeadChoice['environment'],
): ReadonlySet<string> {
  if (branch !== undefined) return new Set([branchName(branch)]);
  const stated = SOURCE_VARIABLES.flatMap((variable) => environment[variable] ?? []).filter((name) => name !== '');
  const there = all.filter((one) => one.commit === commit && one.symbolic === undefined);
  return new Set([...stated, ...there.map(({ reference }) => branchName(reference))]);
}

/** The name of a branch wherever it is: `feature/tugs` for `refs/heads/feature/tugs` and for a remote's copy of it. */
function branchName(reference: string): string {
  return reference.replace(/^refs\/(?:heads\/|remotes\/[^/]+\/)/, '');
}

/** As people write it: `origin/main`, `pull/12/head`. */
function shortName(reference: string): string {
  return reference.replace(/^refs\/(?:heads\/|remotes\/)?/, '');
}

function unique(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((one) => [one.reference, one])).values()];
}

function noMatch(patterns: readonly string[]): DecisisError {
  return new DecisisError('DCS_GIT_UNKNOWN_REVISION', { name: patterns.join(', '), nearest: [], isShallow: false });
}
