import { joinResults, type CheckResult, type Policy } from '@decisis/core';
import { outsideOf, type Config, type Outside, type Repository } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { reportsOf, writeReports } from '../output/check-reports.ts';
import { findBranches } from '../session/find-branches.ts';
import { judgeState, type Subject } from '../session/judge-state.ts';
import { judgingOf, shownOf } from '../session/judging.ts';
import { assertWhole, keepBaseline } from '../session/keep-baseline.ts';
import { keptCheck } from '../session/kept-check.ts';
import { openJudged, policyApart, type Opened } from '../session/open-judged.ts';
import type { CommandContext } from './command-context.ts';

/** Judges the registers by every rule; exits with 1 when a finding weighs at least the fail level. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal, env } = context;
  const outputs = reportsOf(invocation);
  const judging = judgingOf(invocation);
  const shown = shownOf(invocation);
  const isKept = invocation.flag('write-baseline') === true;
  if (isKept) assertWhole(judging);
  const opened = await openJudged(invocation, context, (repository, config) => outsideFor(repository, config).view);
  const { session, change } = opened;
  const { repository, config } = session;
  const found = await findBranches(session, invocation, env);
  const outside = outsideFor(repository, config);
  const answer = await answerOf({ opened, judging, found, outside }, invocation, context);
  const calls = (change?.git.calls ?? 0) + (found.git?.calls ?? 0);
  const result = calls === 0 ? answer : { ...answer, git: { calls } };
  await writeReports(result, outputs, context, await session.style(), shown);
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  if (isKept)
    return keepBaseline(result, repository, config.policy.baseline, terminal, invocation.flag('dry-run') === true);
  return result.fails ? EXIT.findings : EXIT.clean;
}

/** What is judged, with how and what surrounds it. */
interface Asked extends Pick<Subject, 'judging' | 'found' | 'outside'> {
  readonly opened: Opened;
}

/** The answer of a check as an earlier run kept it when everything is as it was, else found out and kept. */
async function answerOf(
  { opened, judging, found, outside }: Asked,
  invocation: Invocation,
  context: CommandContext,
): Promise<CheckResult> {
  const kept = await keptCheck(opened, found, outside, invocation);
  const known = kept?.recall();
  if (known !== undefined) return known;
  const seen = { ...opened, judging, found, outside: kept?.outside ?? outside };
  const { result, policy, isLasting } = await judgeState(seen, invocation, context);
  if (isLasting) kept?.keep(result, policy);
  const { apart } = opened;
  if (apart === undefined) return result;
  // Nobody's branch has it as a register either.
  const alone = 'reason' in found ? found : { reason: 'not a register', git: found.git, prefix: found.prefix };
  const judgingApart = { ...judging, policy: (own: Policy) => policyApart(judging.policy(own)) };
  const more = await judgeState({ ...apart, judging: judgingApart, found: alone, outside }, invocation, context);
  return joinResults(result, more.result, opened.named.registers);
}

function outsideFor({ root }: Repository, { limits, discovery }: Config): Outside {
  const { exclude, hidden } = discovery;
  return outsideOf(root, { documentBytes: limits.documentBytes, exclude, hidden });
}
