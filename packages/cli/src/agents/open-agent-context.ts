import type { AgentContext } from '@decisis/core';
import { withFencedPolicy, workingTreeView, type Repository } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession } from '../session/open-session.ts';
import { reread } from './reread.ts';

/** A repository opened for the questions of an agent. */
export interface OpenedAgentContext {
  readonly repository: Repository;
  readonly agent: AgentContext;
  /** Larger files are not read. */
  readonly documentBytes: number;
  /** Says on stderr what could not be read, and keeps what was found out. */
  readonly finish: () => Promise<void>;
}

/** Reads the registers, the settings and the blocks in documents around the folder that a command runs in. */
export async function openAgentContext(invocation: Invocation, context: CommandContext): Promise<OpenedAgentContext> {
  const session = await openSession(invocation, context, []);
  const { repository, config, registers, inputs, today } = session;
  const { policy } = await withFencedPolicy(config.policy, registers);
  const { exclude, hidden } = config.discovery;
  const { documentBytes } = config.limits;
  return {
    repository,
    documentBytes,
    agent: {
      today,
      registers,
      policy,
      repository: workingTreeView(repository.root, { documentBytes, exclude, hidden }),
      reread: (texts) => reread({ root: repository.root, config, inputs, registers }, texts),
    },
    finish: async () => {
      await session.finish();
    },
  };
}
