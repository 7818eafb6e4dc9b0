import { isDecisisError, type AgentContext, type Policy, type Register, type RepositoryView } from '@decisis/core';
import {
  findRepository,
  readConfig,
  withFencedPolicy,
  workingTreeView,
  type Config,
  type Repository,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { reread } from './reread.ts';

/** A repository opened for the questions of an agent. */
export interface OpenedAgentContext {
  readonly repository: Repository;
  readonly agent: AgentContext;
  /** Says on stderr what could not be read, and keeps what was found out. */
  finish(): Promise<void>;
}

/** Reads the registers, the settings and the blocks in documents around the folder that a command runs in. */
export async function openAgentContext(invocation: Invocation, context: CommandContext): Promise<OpenedAgentContext> {
  const session = await openSession(invocation, context, []);
  const { repository, config, registers, inputs, today } = session;
  const { policy } = await withFencedPolicy(config.policy, registers);
  return {
    repository,
    agent: {
      today,
      registers,
      policy,
      repository: viewOf(repository, config),
      reread: (texts) => reread(inputs, registers, config.limits.rows, texts),
    },
    finish: async () => {
      await session.finish();
    },
  };
}

/** A repository of which the registers are read only when somebody asks for them. */
export interface EditedRepository {
  readonly repository: Repository;
  readonly view: RepositoryView;
  readonly settings: Policy;
  /** Opens the registers; without any there is nothing to open, and none are answered. */
  session(): Promise<Session | undefined>;
}

/** Opens the repository around a folder without reading its registers. */
export async function openEditedRepository(
  invocation: Invocation,
  context: CommandContext,
  folder: string,
): Promise<EditedRepository> {
  const repository = findRepository(folder);
  const config = await readConfig(repository);
  return {
    repository,
    view: viewOf(repository, config),
    settings: config.policy,
    session: async () => {
      try {
        return await openSession(invocation, { ...context, cwd: folder }, []);
      } catch (error) {
        if (isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS')) return undefined;
        throw error;
      }
    },
  };
}

/** What stands in place of registers when there are none. */
export const NO_REGISTERS: readonly Register[] = [];

function viewOf({ root }: Repository, { limits, discovery }: Config): RepositoryView {
  const { exclude, hidden } = discovery;
  return workingTreeView(root, { documentBytes: limits.documentBytes, exclude, hidden });
}
