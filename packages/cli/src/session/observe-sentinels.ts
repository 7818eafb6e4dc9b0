import type { Policy, RepositoryView, SentinelResult } from '@decisis/core';
import { NO_CACHE, openCache, runSentinels } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { programIdentity } from './program-identity.ts';
import { reachOf } from './reach-of.ts';

/**
 * Runs the sentinels of a policy, which is that of the working tree or of the base of a change. What did not change since an
 * earlier run is not looked at again, unless the user says so. Reports that lift an embargo count as `trusted` has them.
 */
export async function observeSentinels(
  root: string,
  view: RepositoryView,
  policy: Policy,
  policyOf: 'working-tree' | 'base',
  invocation: Invocation,
  context: CommandContext,
  trusted: RepositoryView = view,
): Promise<readonly SentinelResult[]> {
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(context.env, context.cwd);
  const reach = reachOf(invocation, context, root, policyOf);
  const results = await runSentinels(root, view, policy, reach, { cache, program: programIdentity() }, trusted);
  await cache.close();
  return results;
}
