import type { SentinelOutcome, SentinelResult } from '@decisis/core';
import type { SentinelRun, SentinelRunner } from '../sentinel-runner.ts';
import { permissionOf, type OutsideSentinel } from './refuse-outside.ts';

/** One after the other, so that no source is asked by many at once; each within its own limits. */
export const outsideRunner: SentinelRunner<OutsideSentinel> = {
  run: async (sentinels, run) => {
    const results: SentinelResult[] = [];
    for (const sentinel of sentinels) {
      const { outcome, looked } = await askFor(sentinel, run);
      results.push({ sentinel, outcome, looked, fromCache: false });
    }
    return results;
  },
};

async function askFor(
  sentinel: OutsideSentinel,
  { reach, root }: SentinelRun,
): Promise<{ readonly outcome: SentinelOutcome; readonly looked: number }> {
  const permission = permissionOf(sentinel, reach, root);
  if (!permission.isAllowed) return { outcome: permission.outcome, looked: 0 };
  const { isPrivateAllowed } = permission;
  switch (sentinel.kind) {
    case 'sql': {
      const { runSql } = await import('../sql/run-sql.ts');
      return runSql(sentinel, reach.environment);
    }
    case 'metric': {
      const { runMetric } = await import('../metric/run-metric.ts');
      return once(await runMetric(sentinel, isPrivateAllowed, reach.nowSeconds));
    }
    case 'http': {
      const { runHttp } = await import('../http/run-http.ts');
      return once(await runHttp(sentinel, isPrivateAllowed));
    }
    case 'command': {
      const { runCommand } = await import('../command/run-command.ts');
      return once(await runCommand(sentinel, root));
    }
  }
}

function once(outcome: SentinelOutcome): { readonly outcome: SentinelOutcome; readonly looked: number } {
  return { outcome, looked: 1 };
}
