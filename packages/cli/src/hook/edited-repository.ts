import { isDecisisError, type Policy, type RepositoryView } from '@decisis/core';
import {
  CONFIG_FILE,
  findRepository,
  openCache,
  readConfig,
  readDocumentBytes,
  workingTreeView,
  type Repository,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { programIdentity } from '../session/program-identity.ts';

/** A repository of which the registers are found and read only when somebody asks for them. */
export interface EditedRepository {
  readonly repository: Repository;
  readonly view: RepositoryView;
  readonly policy: Policy;
  readonly timezone: string;
  /** Finds the registers, without reading what an earlier run knows. Undefined when there are none. */
  session(): Promise<Session | undefined>;
}

/** The part of the settings that judging edits needs. */
interface EditSettings {
  readonly policy: Policy;
  readonly timezone: string;
  readonly documentBytes: number;
  readonly exclude: readonly string[];
  readonly hidden: readonly string[];
}

const CONFIG_BYTES = 1024 * 1024;

/** Opens the repository around a folder without looking for its registers. */
export async function openEditedRepository(
  invocation: Invocation,
  context: CommandContext,
  folder: string,
): Promise<EditedRepository> {
  const repository = findRepository(folder);
  const { policy, timezone, ...view } = await readSettings(repository, invocation, context, folder);
  return {
    repository,
    view: workingTreeView(repository.root, view),
    policy,
    timezone,
    session: async () => {
      try {
        return await openSession(invocation, { ...context, cwd: folder }, [], 'facts');
      } catch (error) {
        if (isDecisisError(error, 'DCS_CONFIG_NO_REGISTERS')) return undefined;
        throw error;
      }
    },
  };
}

/**
 * The settings of a repository. An earlier run of the same program keeps what it made of the same bytes: reading them again would
 * compile every pattern only to see that it compiles, which takes longer than judging an edit.
 */
async function readSettings(
  repository: Repository,
  invocation: Invocation,
  context: CommandContext,
  folder: string,
): Promise<EditSettings> {
  const program = programIdentity();
  if (!repository.hasConfig || program === undefined || invocation.flag('no-cache') === true)
    return settingsOf(repository);
  const cache = openCache(context.env, folder);
  const bytes = readDocumentBytes(repository.root, CONFIG_FILE, { documentBytes: CONFIG_BYTES });
  const key = { parts: [program, CONFIG_FILE], contents: [bytes] };
  const known = cache.get('edit-settings', key);
  if (known !== undefined) return JSON.parse(known) as EditSettings;
  const settings = await settingsOf(repository);
  cache.put('edit-settings', key, JSON.stringify(settings));
  await cache.close();
  return settings;
}

async function settingsOf(repository: Repository): Promise<EditSettings> {
  const { policy, project, limits, discovery } = await readConfig(repository);
  const { exclude, hidden } = discovery;
  return { policy, timezone: project.timezone, documentBytes: limits.documentBytes, exclude, hidden };
}
