import { entry } from './error-entry.ts';
import { fetchSpec, nearestNames, shellQuoted } from './wording.ts';

/** Errors about git and its history. */
export const GIT_ERRORS = {
  DCS_GIT_NOT_INSTALLED: entry<Record<string, never>>({
    code: 'DCS_GIT_NOT_INSTALLED',
    kind: 'unavailable',
    title: 'Git is needed, and there is none.',
    why: 'what a change started from can only be read with git; a git inside the tree being judged is never started',
    message: () => 'git is not installed, or stands in no folder of PATH outside of this tree',
    hint: () => 'install git, or leave out --base and --head to judge the working tree as it is',
    sample: {},
  }),
  DCS_GIT_NO_REPOSITORY: entry<{ folder: string }>({
    code: 'DCS_GIT_NO_REPOSITORY',
    kind: 'not-found',
    title: 'A folder belongs to no git repository.',
    why: 'without history there is nothing that a change could be compared with',
    message: ({ folder }) => `${folder} is in no git repository`,
    hint: () => 'run the command in a clone, or leave out --base and --head to judge the files as they are',
    sample: { folder: '/home/me/plans' },
  }),
  DCS_GIT_UNKNOWN_REVISION: entry<{ name: string; nearest: readonly string[]; isShallow: boolean; tag?: string }>({
    code: 'DCS_GIT_UNKNOWN_REVISION',
    kind: 'not-found',
    title: 'A name is no branch, no remote-tracking branch and no commit that is here.',
    why: 'a tag or an abbreviation is never taken for a branch, since a change could bring one of that name',
    message: ({ name }) =>
      `"${name}" is no local branch, no remote-tracking branch and no full commit name that is here`,
    hint: ({ name, nearest, isShallow, tag }) => {
      if (tag !== undefined) return `name the tag in full: "${tag}"`;
      if (/[~^:@{}]|\.\.|^[0-9a-f]{4,63}$/.test(name))
        return `give the full name of the commit, which "git rev-parse ${shellQuoted(name)}" prints`;
      const names = nearestNames(nearest);
      const fetch = `git fetch ${isShallow ? '--unshallow ' : ''}--no-tags origin ${fetchSpec(name)}`;
      return names === undefined ? `get it with "${fetch}"` : `use ${names}, or get it with "${fetch}"`;
    },
    sample: { name: 'origin/main', nearest: [], isShallow: true },
  }),
  DCS_GIT_AMBIGUOUS_REVISION: entry<{ name: string; local: string; remote: string }>({
    code: 'DCS_GIT_AMBIGUOUS_REVISION',
    kind: 'invalid',
    title: 'A name is that of a local branch and of a remote-tracking branch, which lead to different commits.',
    why: 'a local branch that is called like the branch of a remote would decide what a change is judged by',
    message: ({ name, local, remote }) => `"${name}" may be ${local} or ${remote}, and these differ`,
    hint: ({ remote }) => `write the full name: "${remote}"`,
    sample: { name: 'origin/main', local: 'refs/heads/origin/main', remote: 'refs/remotes/origin/main' },
  }),
  DCS_GIT_NO_ANCESTOR: entry<{ name: string; start: string; isShallow: boolean }>({
    code: 'DCS_GIT_NO_ANCESTOR',
    kind: 'not-found',
    title: 'A name goes back beyond the history that is here.',
    why: 'steps such as ~2 and ^2 are counted from a commit, and there are not that many before it',
    message: ({ name, start }) => `"${name}" is no commit: the history of ${start} that is here does not reach there`,
    hint: ({ isShallow }) =>
      isShallow ? 'run "git fetch --unshallow" first, or name a commit that is here' : 'name a commit that is nearer',
    sample: { name: 'HEAD~40', start: 'HEAD', isShallow: true },
  }),
  DCS_GIT_NO_UPSTREAM: entry<{ name: string; branch: string }>({
    code: 'DCS_GIT_NO_UPSTREAM',
    kind: 'not-found',
    title: 'A branch follows no other one.',
    why: '"@{u}" is the branch that git was told a branch follows',
    message: ({ name, branch }) => `"${name}" names nothing: ${branch} follows no branch`,
    hint: () => 'name the base: "--base origin/main"',
    sample: { name: '@{u}', branch: 'topic' },
  }),
  DCS_GIT_NOT_A_COMMIT: entry<{ name: string; type: string }>({
    code: 'DCS_GIT_NOT_A_COMMIT',
    kind: 'invalid',
    title: 'A name leads to something in git that is no commit.',
    why: 'only a commit has the files and the history to compare with',
    message: ({ name, type }) => `"${name}" is a ${type}, and a commit is needed`,
    hint: () => 'name a branch, or the full name of a commit',
    sample: { name: 'refs/tags/notes', type: 'blob' },
  }),
  DCS_GIT_HISTORY_CUT_OFF: entry<{ base: string; head: string; reference: string }>({
    code: 'DCS_GIT_HISTORY_CUT_OFF',
    kind: 'unavailable',
    title: 'This clone is shallow: the commit at which a change began is not here.',
    why: 'comparing with another commit would judge changes that this one did not make, by a policy that is not its base',
    message: ({ base, head }) => `the common ancestor of ${base} and ${head} is not in this shallow clone`,
    hint: ({ reference }) =>
      `run "git fetch --unshallow --no-tags origin ${fetchSpec(reference)}" first, or let the checkout fetch all history`,
    sample: {
      base: 'origin/main',
      head: 'HEAD',
      reference: 'refs/remotes/origin/main',
    },
  }),
  DCS_GIT_NO_COMMON_ANCESTOR: entry<{ base: string; head: string }>({
    code: 'DCS_GIT_NO_COMMON_ANCESTOR',
    kind: 'conflict',
    title: 'Two commits have no common ancestor.',
    why: 'the history of the base was replaced, or the two never belonged together, so nothing is a change of the other',
    message: ({ base, head }) => `${base} and ${head} have no common ancestor`,
    hint: ({ base }) => `rebase the change on ${base}, or name the commit it began at with "--base COMMIT"`,
    sample: { base: 'origin/main', head: 'HEAD' },
  }),
  DCS_GIT_NO_COMMIT: entry<{ branch: string }>({
    code: 'DCS_GIT_NO_COMMIT',
    kind: 'invalid',
    title: 'The branch that is checked out has no commit yet.',
    why: 'what has no history began nowhere, so there is no base to compare with',
    message: ({ branch }) => `${branch} has no commit yet`,
    hint: () => 'make the first commit, or leave out --base to judge the files as they are',
    sample: { branch: 'main' },
  }),
  DCS_GIT_NO_BASE: entry<{ looked: readonly string[] }>({
    code: 'DCS_GIT_NO_BASE',
    kind: 'usage',
    title: 'Nothing says which branch a change goes to.',
    why: 'a guessed base could judge by a policy that nobody protects',
    message: ({ looked }) => `the base cannot be told: ${looked.join(', ')} do not say it`,
    hint: () => 'name it: "--base origin/main"',
    sample: { looked: ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'origin/HEAD'] },
  }),
  DCS_GIT_ANSWER_TOO_LARGE: entry<{ command: string }>({
    code: 'DCS_GIT_ANSWER_TOO_LARGE',
    kind: 'unavailable',
    title: 'Git answered with more than one run may read.',
    why: 'a limit keeps one repository from using up the memory of the machine',
    message: ({ command }) => `the answer of "git ${command}" is larger than the limit`,
    hint: () => 'run the command on a smaller tree: a decisis.toml in a subfolder makes that folder the root',
    sample: { command: 'ls-tree' },
  }),
  DCS_GIT_FAILED: entry<{ command: string; folder: string; reason: string }>({
    code: 'DCS_GIT_FAILED',
    kind: 'unavailable',
    title: 'Git could not answer, mostly because its repository is damaged or incomplete.',
    why: 'an answer that is missing must not pass for an empty one',
    message: ({ command, folder, reason }) => `"git ${command}" failed in ${folder}: ${reason}`,
    hint: () => 'look with "git fsck", repair or clone the repository again, and run the command again',
    sample: { command: 'ls-tree', folder: '/home/me/plans/.git', reason: 'fatal: not a tree object' },
  }),
} as const;
