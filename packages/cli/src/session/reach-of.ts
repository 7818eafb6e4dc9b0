import nodePath from 'node:path';
import { ALLOW_VARIABLE, readAllowance, type Reach } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';

/** What sentinels may reach outside of the repository: nothing, unless the file of an administrator says so. */
export function reachOf(
  invocation: Invocation,
  { cwd, env, now }: CommandContext,
  root: string,
  policyOf: Reach['policyOf'],
  foreign?: Reach['foreign'],
): Reach {
  const file = invocation.value('allow') ?? env[ALLOW_VARIABLE];
  const isNamed = file !== undefined && file !== '';
  return {
    environment: env,
    allowance: isNamed ? readAllowance(nodePath.resolve(cwd, file), root) : undefined,
    policyOf,
    nowSeconds: now.getTime() / 1_000,
    ...(foreign === undefined ? {} : { foreign }),
  };
}
