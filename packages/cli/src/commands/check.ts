import { check } from '@decisis/core';
import { compileGlob, runSentinels, workingTreeView } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { reportsOf, writeReports } from '../output/check-reports.ts';
import { judgingOf, shownOf } from '../session/judging.ts';
import { assertWhole, keepBaseline } from '../session/keep-baseline.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Judges the registers by every rule; exits with 1 when a finding weighs at least the fail level. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const outputs = reportsOf(invocation);
  const judging = judgingOf(invocation);
  const shown = shownOf(invocation);
  const isKept = invocation.flag('write-baseline') === true;
  if (isKept) assertWhole(judging);
  const session = await openSession(invocation, context, invocation.arguments);
  const { repository, config, registers, today } = session;
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const sentinels = await runSentinels(repository.root, view, config.policy);
  const policy = judging.policy(config.policy);
  const { isWanted, isPartial } = judging;
  const wanted = isWanted === undefined ? {} : { isWanted };
  const result = check({ today, registers, repository: view, policy, sentinels, compileGlob, isPartial, ...wanted });
  await writeReports(result, outputs, context, await session.style(), shown);
  const unread = session.finish();
  if (unread !== EXIT.clean) return unread;
  if (isKept) return keepBaseline(result, repository, policy.baseline, terminal);
  return result.fails ? EXIT.findings : EXIT.clean;
}
