import { isDecisisError, type Policy } from '@decisis/core';
import {
  findRepository,
  NO_CACHE,
  openCache,
  outsideOf,
  readConfig,
  type Outside,
  type Repository,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { programIdentity } from '../session/program-identity.ts';
import { withLimits } from '../session/read-limits.ts';

/** A repository of which the registers are found and read only when somebody asks for them. */
export interface EditedRepository {
  readonly repository: Repository;
  /** The files as they stand. */
  readonly outside: Outside;
  readonly policy: Policy;
  readonly timezone: string;
  /** Larger files are not read. */
  readonly documentBytes: number;
  /** Finds the registers, without reading what an earlier run knows. Undefined when there are none. */
  session(): Promise<Session | undefined>;
}

/** Opens the repository around a folder without looking for its registers. */
export async function openEditedRepository(
  invocation: Invocation,
  context: CommandContext,
  folder: string,
): Promise<EditedRepository> {
  const repository = findRepository(folder);
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(context.env, folder);
  const config = withLimits(await readConfig(repository, { cache, program: programIdentity() }), invocation);
  await cache.close();
  const { policy, project, limits, discovery } = config;
  const { exclude, hidden } = discovery;
  return {
    repository,
    outside: outsideOf(repository.root, { documentBytes: limits.documentBytes, exclude, hidden }),
    policy,
    timezone: project.timezone,
    documentBytes: limits.documentBytes,
    session: async () => {
      try {
        const subject = { repository, config, source: undefined, isCurrent: true };
        return await openSession(invocation, { ...context, cwd: folder }, [], 'facts', subject);
      } catch (error) {
        if (isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS')) return undefined;
        throw error;
      }
    },
  };
}
