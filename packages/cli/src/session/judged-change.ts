import {
  DecisisError,
  type ChangeInput,
  type MissingRegister,
  type RepositoryView,
  type Sentinel,
  type SentinelResult,
} from '@decisis/core';
import type { Config, Repository } from '@decisis/workspace';
import {
  existsIn,
  followRegisters,
  openChange,
  revisionSource,
  revisionView,
  type ChangeBase,
  type GitCalls,
  type OpenedChange,
} from '@decisis/workspace/git';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession, type Session } from './open-session.ts';
import { ownConfig } from './own-config.ts';
import { withLimits } from './read-limits.ts';
import { readRevision } from './read-revision.ts';
import { UnreadRegisters } from './unread-registers.ts';

/** The base of a change, for what runs in the working tree. */
export interface JudgedBase {
  readonly repository: RepositoryView;
  /** The first file of the working tree that is not as the base has it. */
  readonly foreign: ChangeBase['foreign'];
}

/** What is judged when a check compares with a base, or judges a commit. */
export interface JudgedChange {
  /** The files that are judged. */
  readonly view: RepositoryView;
  /** What rules may ask about the base; undefined when a commit is judged by itself. */
  readonly change: ChangeInput | undefined;
  /** What sentinels may ask about the base; undefined when there is none. */
  readonly base: JudgedBase | undefined;
  /** What comes of a sentinel when they cannot look at what is judged; undefined when they can. */
  readonly unobserved: ((sentinel: Sentinel) => SentinelResult) | undefined;
  readonly git: GitCalls;
}

/** Opens the change that `--base` and `--head` name, and answers what reads the registers at some paths that are judged. */
export async function judgedChangeOpener(
  invocation: Invocation,
  context: CommandContext,
  viewOf: (repository: Repository, config: Config) => RepositoryView,
): Promise<(paths: readonly string[]) => Promise<{ readonly session: Session; readonly change: JudgedChange }>> {
  const request = {
    cwd: context.cwd,
    environment: context.env,
    base: nameOf(invocation, 'base'),
    head: nameOf(invocation, 'head'),
  };
  const opened = await openChange(request, (config) => withLimits(config, invocation));
  const { repository, base, head, git } = opened;
  const { config, missing } = await followed(opened);
  const source = head === undefined ? undefined : revisionSource(head);
  const view = head === undefined ? viewOf(repository, config) : revisionView(head);
  const unobserved = head === undefined ? undefined : notObserved;
  return async (paths) => {
    const ofHead = new UnreadRegisters();
    const subject = { repository, config, source, ...(base === undefined ? {} : { onUnread: ofHead.hear }) };
    const session = await openSession(invocation, context, paths, 'texts', subject);
    if (base === undefined) return { session, change: { view, change: undefined, base: undefined, unobserved, git } };
    // The base has them where its own settings say, wherever the change moved them.
    const before = { ...session, repository, config: opened.config };
    const ofBase = new UnreadRegisters();
    const registers = await readRevision(base.tree, before, paths, context.cwd, ofBase.hear);
    if (session.inputs.length === 0 && registers.length === 0) ofHead.throwFirst();
    const change: ChangeInput = {
      base: base.commit,
      repository: revisionView(base.tree),
      registers: () => registers,
      files: opened.files,
      missing: [...missing, ...ofHead.emptied(config)],
      unread: ofHead.documents(),
      unreadAtBase: ofBase.documentsThere(),
    };
    return {
      session,
      change: { view, change, base: { repository: change.repository, foreign: base.foreign }, unobserved, git },
    };
  };
}

function notObserved(sentinel: Sentinel): SentinelResult {
  const reason = 'sentinels look at the working tree, and a commit is judged';
  const hint = 'check the commit out, and leave out --head';
  return { sentinel, outcome: { kind: 'unobserved', reason, hint }, looked: 0, fromCache: false };
}

function nameOf(invocation: Invocation, option: 'base' | 'head'): string | undefined {
  const name = invocation.value(option);
  if (name !== '') return name;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `--${option} names nothing`,
    instead: `write a branch, as in "--${option} origin/main"; a variable in its place may be empty`,
  });
}

/** The settings, with registers of the base at the places where the change has them. */
async function followed(
  opened: OpenedChange,
): Promise<{ readonly config: Config; readonly missing: readonly MissingRegister[] }> {
  const { repository, config, base, head, files } = opened;
  if (base === undefined) return { config, missing: [] };
  const exists = existsIn(repository.root, head);
  const isWhole = config.registers.every(({ path }) => exists(path));
  const own = isWhole ? undefined : await ownConfig(head ?? repository);
  const { registers, missing } = followRegisters(config.registers, exists, files, own);
  return { config: { ...config, registers }, missing };
}
