import { DecisisError } from '@decisis/core';
import { nearestNames } from '../spelling/nearest-name.ts';
import type { Git } from './git.ts';
import { isShallow } from './is-shallow.ts';
import { listBranches, listReferences } from './list-references.ts';
import { isObjectId } from './object-id.ts';
import type { Head } from './read-head.ts';
import type { Reference } from './reference.ts';
import { HEAD, parseRevision } from './revision-expression.ts';

export { HEAD } from './revision-expression.ts';

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

const LOCAL = 'refs/heads/';

/**
 * The full names that a name of a user may stand for: a local branch, a remote-tracking branch, a branch of `origin`, or
 * what it says when it is full already; of an expression, those of the name in it. Never a tag by its short name, and never an abbreviation, for both can be made to
 * look like a branch.
 */
export function candidatesOf(written: string, head: Head): Candidates {
  const { name } = parseRevision(written);
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
  for (const [name, candidates] of names)
    resolved.set(name, followed(git, name, find(git, name, candidates, known, types)));
  return resolved;
}

/** Goes on from the commit of a name to what the expression says about it. */
function followed(git: Git, written: string, start: Revision): Revision {
  const { name, isUpstream, steps } = parseRevision(written);
  const from = isUpstream ? { ...upstreamRevision(git, written, start), name: written } : start;
  if (steps === '') return from;
  // A full name and steps of digits: git looks for no ref.
  const ancestor = `${from.commit}${steps}`;
  const { bytes } = git.run('cat-file', { options: ['--batch-check'], input: `${ancestor}\n` });
  const [commit = '', type] = bytes.toString('latin1').trim().split(' ');
  if (type === 'commit' && isObjectId(commit)) return { ...from, commit };
  throw new DecisisError('DCS_GIT_NO_ANCESTOR', { name: written, start: name, isShallow: isShallow(git) });
}

function upstreamRevision(git: Git, written: string, { reference, name }: Revision): Revision {
  const upstream = reference === undefined ? undefined : upstreamOf(git, reference);
  if (upstream === undefined)
    throw new DecisisError('DCS_GIT_NO_UPSTREAM', {
      name: written,
      branch: reference?.startsWith(LOCAL) === true ? reference.slice(LOCAL.length) : name,
    });
  const known = new Map(listReferences(git, [upstream]).map((one) => [one.reference, one]));
  return find(git, upstream.replace(/^refs\/(?:heads|remotes)\//, ''), [upstream], known, new Map());
}

/** Full name of the branch that a local one follows, whether it is there or not. */
function upstreamOf(git: Git, reference: string): string | undefined {
  if (!reference.startsWith(LOCAL)) return undefined;
  const { bytes } = git.run('for-each-ref', {
    options: ['--format=%(refname)%00%(upstream)'],
    operands: [reference],
  });
  const lines = bytes.toString('utf8').split('\n');
  const own = lines.map((line) => line.split('\0')).find(([refname]) => refname === reference);
  return own?.[1] === undefined || own[1] === '' ? undefined : own[1];
}

function find(
  git: Git,
  name: string,
  candidates: Candidates,
  known: ReadonlyMap<string, Reference>,
  types: ReadonlyMap<string, string>,
): Revision {
  refuseAmbiguous(name, candidates, known);
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
  throw unknown(git, name, candidates);
}

/** A local branch called `origin/main` must not pass for the branch of the remote. */
function refuseAmbiguous(name: string, [first, second]: Candidates, known: ReadonlyMap<string, Reference>): void {
  if (first === undefined || second === undefined || !first.startsWith(LOCAL)) return;
  if (second !== `refs/remotes/${first.slice(LOCAL.length)}`) return;
  const [local, remote] = [known.get(first), known.get(second)];
  if (local === undefined || remote === undefined || local.commit === remote.commit) return;
  throw new DecisisError('DCS_GIT_AMBIGUOUS_REVISION', { name, local: first, remote: second });
}

function unknown(git: Git, name: string, candidates: Candidates): DecisisError {
  const searched = parseRevision(name).name;
  const tag = `refs/tags/${searched}`;
  const isTag = !candidates.includes(searched) && listReferences(git, [tag]).some(({ reference }) => reference === tag);
  return new DecisisError('DCS_GIT_UNKNOWN_REVISION', {
    name: searched,
    nearest: nearestNames(
      searched,
      listBranches(git).map((branch) => branch.name),
    ),
    isShallow: isShallow(git),
    ...(isTag ? { tag } : {}),
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
