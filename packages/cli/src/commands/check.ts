import { check, compareHeads, type RepositoryView } from '@decisis/core';
import { runSentinels, withFencedPolicy, workingTreeView, type Config, type Repository } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { reportsOf, writeReports } from '../output/check-reports.ts';
import type { JudgedChange } from '../session/judged-change.ts';
import { judgingOf, shownOf } from '../session/judging.ts';
import { assertWhole, keepBaseline } from '../session/keep-baseline.ts';
import { openBranches } from '../session/open-branches.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { outsideOf } from '../session/outside-of.ts';
import type { CommandContext } from './command-context.ts';

interface Judged {
  readonly session: Session;
  readonly change: JudgedChange | undefined;
}

/** Judges the registers by every rule; exits with 1 when a finding weighs at least the fail level. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const outputs = reportsOf(invocation);
  const judging = judgingOf(invocation);
  const shown = shownOf(invocation);
  const isKept = invocation.flag('write-baseline') === true;
  if (isKept) assertWhole(judging);
  const judged = await openJudged(invocation, context);
  const { session } = judged;
  const { repository, config, registers, today } = session;
  const view = judged.change?.view ?? viewOf(repository, config);
  // A change is judged by the blocks that stand in the documents of its base, like by every policy.
  const stated = judged.change?.change?.registers() ?? registers;
  const { policy, findings: noticed } = await withFencedPolicy(judging.policy(config.policy), stated);
  const unobserved = judged.change?.unobserved;
  const policyOf = judged.change?.change === undefined ? 'working-tree' : 'base';
  const outside = outsideOf(invocation, context, repository.root, policyOf);
  const sentinels =
    unobserved === undefined
      ? await runSentinels(repository.root, view, policy, outside)
      : policy.sentinels.map(unobserved);
  const { toCompare, gitCalls } = await openBranches(session, invocation, context);
  const branches = compareHeads(toCompare);
  const { isWanted, isPartial } = judging;
  const answer = check({
    today,
    registers,
    repository: view,
    policy,
    sentinels,
    noticed,
    branches,
    isPartial,
    ...(isWanted === undefined ? {} : { isWanted }),
    ...(judged.change?.change === undefined ? {} : { change: judged.change.change }),
  });
  const calls = (judged.change?.git.calls ?? 0) + gitCalls();
  const result = calls === 0 ? answer : { ...answer, git: { calls } };
  await writeReports(result, outputs, context, await session.style(), shown);
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  if (isKept) return keepBaseline(result, repository, policy.baseline, terminal);
  return result.fails ? EXIT.findings : EXIT.clean;
}

/** The working tree as it is, or the change that the options name; git is needed, and loaded, only for a change. */
async function openJudged(invocation: Invocation, context: CommandContext): Promise<Judged> {
  if (!invocation.has('base') && !invocation.has('head')) {
    return { session: await openSession(invocation, context, invocation.arguments), change: undefined };
  }
  const { openJudgedChange } = await import('../session/judged-change.ts');
  return openJudgedChange(invocation, context, viewOf);
}

function viewOf({ root }: Repository, { limits, discovery }: Config): RepositoryView {
  const { exclude, hidden } = discovery;
  return workingTreeView(root, { documentBytes: limits.documentBytes, exclude, hidden });
}
