import type { CheckResult } from '@decisis/core';
import { outsideOf, type Config, type Outside, type Repository } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { reportsOf, writeReports } from '../output/check-reports.ts';
import { findBranches } from '../session/find-branches.ts';
import { judgeState, type Subject } from '../session/judge-state.ts';
import { judgingOf, shownOf } from '../session/judging.ts';
import { assertWhole, keepBaseline } from '../session/keep-baseline.ts';
import { keptCheck } from '../session/kept-check.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Judges the registers by every rule; exits with 1 when a finding weighs at least the fail level. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal, env } = context;
  const outputs = reportsOf(invocation);
  const judging = judgingOf(invocation);
  const shown = shownOf(invocation);
  const isKept = invocation.flag('write-baseline') === true;
  if (isKept) assertWhole(judging);
  const { session, change } = await openJudged(invocation, context);
  const { repository, config } = session;
  const found = await findBranches(session, invocation, env);
  const outside = outsideFor(repository, config);
  const answer = await answerOf({ session, judging, change, found, outside }, invocation, context);
  const calls = (change?.git.calls ?? 0) + (found.git?.calls ?? 0);
  const result = calls === 0 ? answer : { ...answer, git: { calls } };
  await writeReports(result, outputs, context, await session.style(), shown);
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  if (isKept)
    return keepBaseline(result, repository, config.policy.baseline, terminal, invocation.flag('dry-run') === true);
  return result.fails ? EXIT.findings : EXIT.clean;
}

/** The working tree as it is, or the change that the options name; git is needed, and loaded, only for a change. */
async function openJudged(
  invocation: Invocation,
  context: CommandContext,
): Promise<Pick<Subject, 'session' | 'change'>> {
  if (!invocation.has('base') && !invocation.has('head')) {
    return { session: await openSession(invocation, context, invocation.arguments, 'documents'), change: undefined };
  }
  const { openJudgedChange } = await import('../session/judged-change.ts');
  return openJudgedChange(invocation, context, (repository, config) => outsideFor(repository, config).view);
}

/** The answer as an earlier run kept it when everything is as it was, else found out and kept. */
async function answerOf(subject: Subject, invocation: Invocation, context: CommandContext): Promise<CheckResult> {
  const { session, found, outside } = subject;
  const kept = await keptCheck(session, found, outside, invocation);
  const known = kept?.recall();
  if (known !== undefined) return known;
  const seen = { ...subject, outside: kept?.outside ?? outside };
  const { result, policy, isLasting } = await judgeState(seen, invocation, context);
  if (isLasting) kept?.keep(result, policy);
  return result;
}

function outsideFor({ root }: Repository, { limits, discovery }: Config): Outside {
  const { exclude, hidden } = discovery;
  return outsideOf(root, { documentBytes: limits.documentBytes, exclude, hidden });
}
