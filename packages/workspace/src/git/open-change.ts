import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError, isDecisisError, type ChangedFile } from '@decisis/core';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE, type Repository } from '../config/find-repository.ts';
import { readConfigOf } from '../config/read-config.ts';
import { DEFAULT_LIMITS } from '../files/limits.ts';
import { compareTrees } from './compare-trees.ts';
import { foreignFile, type ForeignFile } from './foreign-file.ts';
import { BASE_VARIABLES, defaultBase } from './default-base.ts';
import { readExecutables } from './executable-files.ts';
import type { GitCalls, Git } from './git.ts';
import { isShallow } from './is-shallow.ts';
import { mergeBase } from './merge-base.ts';
import { openGit } from './open-git.ts';
import { readHead } from './read-head.ts';
import { candidatesOf, HEAD, resolveRevisions, type Candidates, type Revision } from './resolve-revision.ts';
import { RevisionTree } from './revision-tree.ts';
import { contentsOf, workingTreeContents } from './working-tree-contents.ts';

/** Which change is asked for. */
export interface ChangeRequest {
  /** The folder that the command runs in. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the change goes to, as a user names it, or `auto`; undefined when a state is judged. */
  readonly base: string | undefined;
  /** The commit to judge, as a user names it; undefined for the working tree. */
  readonly head: string | undefined;
}

/** Where a change began. */
export interface ChangeBase {
  readonly name: string;
  readonly commit: string;
  readonly tree: RevisionTree;
  /**
   * The first file of the working tree, from its top and not only from the root, that is not as the base has it; relative to the
   * root. Found out once, when it is asked for.
   */
  readonly foreign: () => ForeignFile | undefined;
}

/** A change, or a commit, whose settings are known and whose files can be read. */
export interface OpenedChange {
  readonly git: GitCalls;
  /** The root is where the commit that gives the settings has its decisis.toml, whatever the judged files say. */
  readonly repository: Repository;
  /** The settings of the base; those of the judged commit when there is no base. */
  readonly config: Config;
  /** What the user named as the base, and the commit at which the change began. */
  readonly base: ChangeBase | undefined;
  /** The commit that is judged; undefined when it is the working tree. */
  readonly head: RevisionTree | undefined;
  /** What the change changes; found out when it is asked for. */
  readonly files: () => readonly ChangedFile[];
}

const CONFIG_BYTES = 1024 * 1024;

/**
 * Finds the commits that a check speaks about and reads the settings that hold for it. With a base these come from the
 * commit at which the change began, by its full name: nothing that the change brings has a say in how it is judged.
 */
export async function openChange(request: ChangeRequest, limit: (config: Config) => Config): Promise<OpenedChange> {
  const cwd = realpathSync.native(request.cwd);
  const { git, prefix } = openGit(cwd, request.environment['PATH'] ?? '');
  const { base, head } = resolve(git, request);
  const commit = base === undefined ? head.commit : startOf(git, base, head);
  const whole = RevisionTree.read(git, commit, CONFIG_BYTES);
  const folder = configFolder(whole, prefix);
  const config = limit(await readConfigOf(whole.below(folder, CONFIG_BYTES)));
  const { documentBytes } = config.limits;
  const root = nodePath.join(git.top, folder);
  const treeOf = (name: string): RevisionTree =>
    (name === commit ? whole : RevisionTree.read(git, name, DEFAULT_LIMITS.documentBytes)).below(folder, documentBytes);
  const settings = treeOf(commit);
  const judged = request.head === undefined ? undefined : base === undefined ? settings : treeOf(head.commit);
  return {
    git,
    repository: {
      root,
      hasConfig: whole.entry(nodePath.posix.join(folder, CONFIG_FILE)) !== undefined,
      foundBy: 'git',
    },
    config,
    base:
      base === undefined
        ? undefined
        : { name: base.name, commit, tree: settings, foreign: once(() => foreignBelow(git.top, root, whole)) },
    head: judged,
    files: () => {
      if (base === undefined) return [];
      if (judged !== undefined) return compareTrees(contentsOf(settings), contentsOf(judged));
      const below = folder === '' ? '' : `${folder}/`;
      const isExecutable = readExecutables(git.folder, below);
      return compareTrees(contentsOf(settings), workingTreeContents(root, settings, treeOf(head.commit), isExecutable));
    },
  };
}

function foreignBelow(top: string, root: string, whole: RevisionTree): ForeignFile | undefined {
  const found = foreignFile(top, whole);
  if (found === undefined) return undefined;
  return { ...found, path: nodePath.relative(root, nodePath.join(top, found.path)).replaceAll(nodePath.sep, '/') };
}

function once<T>(find: () => T): () => T {
  let known: { readonly found: T } | undefined;
  return () => (known ??= { found: find() }).found;
}

function resolve(git: Git, request: ChangeRequest): { readonly base: Revision | undefined; readonly head: Revision } {
  const here = readHead(git);
  const names = new Map<string, Candidates>();
  const headName = request.head ?? HEAD;
  names.set(headName, candidatesOf(headName, here));
  const asked = request.base === 'auto' ? defaultBase(request.environment) : undefined;
  const baseName = asked?.name ?? request.base;
  if (baseName !== undefined) names.set(baseName, asked?.candidates ?? candidatesOf(baseName, here));
  let found: ReadonlyMap<string, Revision>;
  try {
    found = resolveRevisions(git, names);
  } catch (error) {
    const isUnsaid = isDecisisError(error, 'DCS_GIT_UNKNOWN_REVISION') && error.data.name === asked?.name;
    if (!isUnsaid || asked.name !== 'origin/HEAD') throw error;
    throw new DecisisError('DCS_GIT_NO_BASE', { looked: [...BASE_VARIABLES, 'origin/HEAD'] }, { cause: error });
  }
  const head = found.get(headName) as Revision;
  return { base: baseName === undefined ? undefined : found.get(baseName), head };
}

/** The commit at which the change began. */
function startOf(git: Git, base: Revision, head: Revision): string {
  if (base.commit === head.commit) return base.commit;
  const start = mergeBase(git, base.commit, head.commit);
  if (start !== undefined) return start;
  if (!isShallow(git)) throw new DecisisError('DCS_GIT_NO_COMMON_ANCESTOR', { base: base.name, head: head.name });
  throw new DecisisError('DCS_GIT_HISTORY_CUT_OFF', {
    base: base.name,
    head: head.name,
    reference: base.reference ?? base.commit,
  });
}

/** The folder, from the one that the command runs in upwards, in which a commit has its settings; else the top. */
function configFolder(tree: RevisionTree, prefix: string): string {
  for (let folder = prefix; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (tree.entry(`${folder}/${CONFIG_FILE}`) !== undefined) return folder;
  }
  return '';
}
