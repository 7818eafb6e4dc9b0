import type { Policy, RepositoryView, SentinelResult } from '@decisis/core';
import { NO_CACHE, openCache, runSentinels, type SentinelOutside } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { outsideOf } from './outside-of.ts';
import { programIdentity } from './program-identity.ts';

/** Runs the sentinels of a policy; what did not change since an earlier run is not looked at again, unless the user says so. */
export async function observeSentinels(
  root: string,
  view: RepositoryView,
  policy: Policy,
  policyOf: SentinelOutside['policyOf'],
  invocation: Invocation,
  context: CommandContext,
): Promise<readonly SentinelResult[]> {
  const { env, cwd } = context;
  const outside = outsideOf(invocation, context, root, policyOf);
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(env, cwd);
  const results = await runSentinels(root, view, policy, { cache, program: programIdentity() }, outside);
  await cache.close();
  return results;
}
