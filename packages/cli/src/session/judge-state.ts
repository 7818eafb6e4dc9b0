import {
  check,
  compareHeads,
  isOutsidePath,
  LOCK_FILE,
  type CheckResult,
  type EarlierLock,
  type HeadComparison,
  type Policy,
} from '@decisis/core';
import { withFencedPolicy, type Outside } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { FoundBranches, NoBranches } from './find-branches.ts';
import type { Judging } from './judging.ts';
import { knownCommits } from './known-commits.ts';
import { knownTags } from './known-tags.ts';
import { knowingPhases } from './known-phases.ts';
import { observeSentinels } from './observe-sentinels.ts';
import { openBranches } from './open-branches.ts';
import type { JudgedRegisters } from './open-judged.ts';

/** What is judged, and how. */
export interface Subject extends JudgedRegisters {
  readonly judging: Judging;
  readonly found: FoundBranches | NoBranches;
  /** The working tree; the files of a commit that is judged come with the change. */
  readonly outside: Outside;
}

/** The answer of a check, and what it was found from. */
export interface Judged {
  readonly result: CheckResult;
  /** The policy with what documents add to it. */
  readonly policy: Policy;
  /** Whether it stays the same while nothing changes that a kept answer knows of: all was compared, no commit is missing, and no tag was asked for. */
  readonly isLasting: boolean;
}

async function earlierLocksOf(
  found: FoundBranches | NoBranches,
  view: Outside['view'],
): Promise<readonly EarlierLock[] | undefined> {
  if (found.git === undefined) return [];
  const { readEarlierLocks } = await import('./earlier-locks.ts');
  return readEarlierLocks(found, view.has(LOCK_FILE));
}

/** Judges registers by every rule. Looks at nothing but what its subject holds. */
export async function judgeState(
  { session, judging, change, isPartial, isAsked, found, outside }: Subject,
  invocation: Invocation,
  context: CommandContext,
): Promise<Judged> {
  const { repository, config, registers, today } = session;
  const view = change?.view ?? outside.view;
  // A change is judged by the blocks that stand in the documents of its base, like by every policy.
  const stated = change?.change?.registers() ?? registers;
  const fenced = await withFencedPolicy(judging.policy(config.policy), stated);
  const { findings: noticed } = fenced;
  // Of a part of the registers, nobody can say that no plan has a phase.
  const policy = isPartial
    ? fenced.policy
    : knowingPhases(fenced.policy, stated, change?.change?.repository ?? view, today);
  const unobserved = change?.unobserved;
  const sentinels =
    unobserved === undefined
      ? await observeSentinels(repository.root, view, policy, invocation, context, change?.base)
      : policy.sentinels.map(unobserved);
  const { toCompare } = await openBranches(session, invocation, context, { found, outside });
  const own = toCompare.judged.filter(({ location }) => !isOutsidePath(location.path));
  const branches: HeadComparison = compareHeads({ ...toCompare, judged: own });
  const { isWanted } = judging;
  const earlierLocks = change === undefined ? await earlierLocksOf(found, view) : [];
  const commits = await knownCommits(found);
  const tags = await knownTags(found);
  const judged = check({
    today,
    registers,
    repository: view,
    policy,
    sentinels,
    noticed,
    branches,
    earlierLocks,
    commits: commits.lookup,
    tags: tags.lookup,
    isPartial,
    ...(isWanted === undefined ? {} : { isWanted }),
    ...(isAsked === undefined ? {} : { isAsked }),
    ...(change?.change === undefined ? {} : { change: change.change }),
  });
  const notCompared =
    'reason' in found ? found.reason : earlierLocks === undefined ? 'git is not installed' : undefined;
  const result = notCompared === undefined ? judged : { ...judged, notCompared };
  const isCompared = earlierLocks !== undefined && toCompare.notCompared().length === 0;
  return { result, policy, isLasting: isCompared && !commits.lacksSome() && !tags.wereAsked() };
}
