import type { Policy, RepositoryView, SentinelResult } from '@decisis/core';
import { NO_CACHE, openCache, runSentinels } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { programIdentity } from './program-identity.ts';
import type { JudgedBase } from './judged-change.ts';
import { reachOf } from './reach-of.ts';

/**
 * Runs the sentinels of a policy, which is that of the base of a change when there is one, and else of the working tree. What did
 * not change since an earlier run is not looked at again, unless the user says so. Reports that lift an embargo count as the base has
 * them.
 */
export async function observeSentinels(
  root: string,
  view: RepositoryView,
  policy: Policy,
  invocation: Invocation,
  context: CommandContext,
  base?: JudgedBase,
): Promise<readonly SentinelResult[]> {
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(context.env, context.cwd);
  const reach = reachOf(invocation, context, root, base === undefined ? 'working-tree' : 'base', base?.foreign);
  const results = await runSentinels(
    root,
    view,
    policy,
    reach,
    { cache, program: programIdentity() },
    base?.repository,
  );
  await cache.close();
  return results;
}
