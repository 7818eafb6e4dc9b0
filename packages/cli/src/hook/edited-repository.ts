import { isDecisisError, type Policy } from '@decisis/core';
import {
  NO_CACHE,
  openCache,
  outsideOf,
  readConfig,
  type Config,
  type Outside,
  type Repository,
} from '@decisis/workspace';
import type { TreeSource } from '@decisis/workspace/git';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession, type Session, type SessionSubject } from '../session/open-session.ts';
import { programIdentity } from '../session/program-identity.ts';
import { withLimits } from '../session/read-limits.ts';

/** A repository of which the registers are found and read only when somebody asks for them. */
export interface EditedRepository {
  readonly repository: Repository;
  /** The files as they stand. */
  readonly outside: Outside;
  readonly config: Config;
  readonly policy: Policy;
  readonly timezone: string;
  /** Larger files are not read. */
  readonly documentBytes: number;
  /** Paths of the registers that decisis.toml names, whether they are there or not. */
  readonly named: readonly string[];
  /** Finds the registers, without reading what an earlier run knows. Undefined when there are none. */
  session(): Promise<Session | undefined>;
  /** Finds them as they would be after the edits, where that is known without working it out. */
  readonly next?: () => Promise<Session | undefined>;
}

/** Files of a commit that is about to be made: from what and to what it changes. */
export interface StagedState {
  /** What its decisis.toml says before, and after. */
  readonly config: { readonly before: Config; readonly after: Config };
  readonly outside: Outside;
  readonly before: TreeSource;
  readonly after: TreeSource;
}

/**
 * Opens a repository without looking for its registers. With what is staged, its files and its settings are those of the
 * commit, and none of the working tree.
 */
export async function openEditedRepository(
  invocation: Invocation,
  context: CommandContext,
  repository: Repository,
  stagedState?: (limited: (config: Config) => Config) => Promise<StagedState>,
): Promise<EditedRepository> {
  const limited = (config: Config): Config => withLimits(config, invocation);
  const there = { ...context, cwd: repository.root };
  const sessionFrom = (config: Config, source: TreeSource | undefined) => () =>
    openIfThere(invocation, there, { repository, config, source, isCurrent: source === undefined });
  const staged = await stagedState?.(limited);
  const config = staged?.config.after ?? limited(await readCurrent(repository, invocation, there));
  const { policy, project, limits, discovery } = config;
  const { exclude, hidden } = discovery;
  const { documentBytes } = limits;
  const named = config.registers.map(({ path }) => path);
  const found = { repository, config, policy, timezone: project.timezone, documentBytes, named };
  if (staged === undefined) {
    const outside = outsideOf(repository.root, { documentBytes, exclude, hidden });
    return { ...found, outside, session: sessionFrom(config, undefined) };
  }
  const { before, after, outside } = staged;
  return { ...found, outside, session: sessionFrom(staged.config.before, before), next: sessionFrom(config, after) };
}

/** The settings in the working tree, as an earlier run may have understood them. */
async function readCurrent(
  repository: Repository,
  invocation: Invocation,
  { env, cwd }: CommandContext,
): Promise<Config> {
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(env, cwd);
  const config = await readConfig(repository, { cache, program: programIdentity() });
  await cache.close();
  return config;
}

/** Undefined where there are no registers. Of those that decisis.toml names, a commit may bring one, or take one away. */
async function openIfThere(
  invocation: Invocation,
  context: CommandContext,
  subject: SessionSubject,
): Promise<Session | undefined> {
  const { config, source } = subject;
  try {
    return await openSession(invocation, context, [], 'facts', subject);
  } catch (error) {
    const isAbsent = isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS');
    if (!isAbsent && !(source !== undefined && isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND'))) throw error;
    if (source === undefined || config.registers.length < 2) return undefined;
    const ofThese = (registers: Config['registers']) =>
      openIfThere(invocation, context, { ...subject, config: { ...config, registers } });
    const kept: Array<Config['registers'][number]> = [];
    for (const register of config.registers) if ((await ofThese([register])) !== undefined) kept.push(register);
    return kept.length === 0 ? undefined : ofThese(kept);
  }
}
