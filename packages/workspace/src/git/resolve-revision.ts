import { DecisisError } from '@decisis/core';
import { nearestNames } from '../spelling/nearest-name.ts';
import type { Git } from './git.ts';
import { isShallow } from './is-shallow.ts';
import { listBranches, listReferences } from './list-references.ts';
import { isObjectId } from './object-id.ts';
import type { Head } from './read-head.ts';
import type { Reference } from './reference.ts';

/** A commit, and how it was named. */
export interface Revision {
  /** Full name of the commit. */
  readonly commit: string;
  /** Full name of the ref that led to it; undefined for a commit named by itself. */
  readonly reference: string | undefined;
  /** For people: what they wrote, or the short name of the ref. */
  readonly name: string;
}

/** Names of revisions to find, each by the full names it may stand for, the best first. */
export type Candidates = readonly string[];

/** The name under which the state that is checked out is asked for. */
export const HEAD = 'HEAD';

/**
 * The full names that a name of a user may stand for: a local branch, a remote-tracking branch, a branch of `origin`, or
 * what it says when it is full already. Never a tag by its short name, and never an abbreviation, for both can be made to
 * look like a branch.
 */
export function candidatesOf(name: string, head: Head): Candidates {
  if (name === HEAD) return [head.branch ?? head.commit];
  if (isObjectId(name)) return [name];
  if (name.startsWith('refs/')) return [name];
  const names = [`refs/heads/${name}`, `refs/remotes/${name}`, `refs/remotes/origin/${name}`];
  // The branch that is checked out is what is judged. A fork may have called it like the branch it wants to go to.
  return head.branch === names[0] ? [...names.slice(1), names[0] as string] : names;
}

/**
 * Finds the commit of each name by the first of its candidates that exists; all refs in one call. Throws when one does
 * not exist, or leads to something that is no commit.
 */
export function resolveRevisions(git: Git, names: ReadonlyMap<string, Candidates>): ReadonlyMap<string, Revision> {
  const all = [...names.values()].flat();
  const known = new Map(
    listReferences(
      git,
      all.filter((name) => name.startsWith('refs/')),
    ).map((reference) => [reference.reference, reference]),
  );
  const types = typesOf(
    git,
    all.filter((name) => isObjectId(name)),
  );
  const resolved = new Map<string, Revision>();
  for (const [name, candidates] of names) resolved.set(name, find(git, name, candidates, known, types));
  return resolved;
}

function find(
  git: Git,
  name: string,
  candidates: Candidates,
  known: ReadonlyMap<string, Reference>,
  types: ReadonlyMap<string, string>,
): Revision {
  for (const candidate of candidates) {
    const reference = known.get(candidate);
    const type = reference?.type ?? types.get(candidate);
    if (type === undefined) continue;
    const commit = reference === undefined ? candidate : reference.commit;
    if (commit === undefined || type !== 'commit') throw new DecisisError('DCS_GIT_NOT_A_COMMIT', { name, type });
    return { commit, reference: reference?.reference, name };
  }
  const [only] = candidates;
  if (name === HEAD && only?.startsWith('refs/heads/')) {
    throw new DecisisError('DCS_GIT_NO_COMMIT', { branch: only.slice('refs/heads/'.length) });
  }
  const branches = listBranches(git).map((branch) => branch.name);
  throw new DecisisError('DCS_GIT_UNKNOWN_REVISION', {
    name,
    nearest: nearestNames(name, branches),
    isShallow: isShallow(git),
  });
}

/** What objects named in full are; those that are not here are left out. */
function typesOf(git: Git, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const { bytes } = git.run('cat-file', { options: ['--batch-check'], input: `${ids.join('\n')}\n` });
  const types = new Map<string, string>();
  for (const line of bytes.toString('latin1').split('\n')) {
    const [id, type] = line.split(' ');
    if (id !== undefined && type !== undefined && type !== 'missing') types.set(id, type);
  }
  return types;
}
