import {
  checkContextOf,
  criticalPath,
  evaluateReadiness,
  obligationsOf,
  planOf,
  rankDecisions,
  unfinishedMerges,
  unknownNames,
  type Assumptions,
  type CriticalPath,
  type NodeReadiness,
  type Obligation,
  type Plan,
  type PlanSource,
  type RankedDecision,
  type UnfinishedMerge,
  type UnknownName,
} from '@decisis/core';
import { withFencedPolicy, workingTreeView } from '@decisis/workspace';
import type { Finding } from '@decisis/core';
import type { Session } from '../session/open-session.ts';

/** The plan of a repository with everything that `ready` says about it. */
export interface PlanState {
  readonly today: string;
  readonly source: PlanSource;
  readonly plan: Plan;
  readonly readiness: ReadonlyMap<string, NodeReadiness>;
  readonly ranking: readonly RankedDecision[];
  readonly path: CriticalPath | undefined;
  readonly obligations: readonly Obligation[];
  /** What makes the answer unsure: names that mean nothing, blocks that cannot be read, merges that are not finished. */
  readonly unknown: readonly UnknownName[];
  readonly unreadable: readonly Finding[];
  readonly merges: readonly UnfinishedMerge[];
}

/** Reads the plan from the registers of a session, its configuration and the blocks in its documents. */
export async function readPlanState({ repository, config, registers, today }: Session): Promise<PlanState> {
  const { policy, findings } = await withFencedPolicy(config.policy, registers);
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const source = checkContextOf({ today, registers, repository: view, policy });
  const plan = planOf(source);
  const unknown = unknownNames(plan, policy);
  const merges = registers.flatMap(({ documents }) => documents.flatMap(unfinishedMerges));
  return { ...evaluated({ today, source, plan, unknown, unreadable: findings, merges }) };
}

/** The same plan under assumptions. */
export function evaluated(
  state: Pick<PlanState, 'today' | 'source' | 'plan' | 'unknown' | 'unreadable' | 'merges'>,
  assumed?: Assumptions,
): PlanState {
  const { source, plan } = state;
  const readiness = evaluateReadiness(plan, source.repository, assumed);
  return {
    ...state,
    readiness,
    ranking: rankDecisions(readiness),
    path: criticalPath(plan, readiness),
    obligations: obligationsOf(plan, source.repository, assumed),
  };
}

/** Whether something in the plan cannot be trusted; such an answer is never a clean one. */
export function isUnsure({ plan, unknown, unreadable, merges }: PlanState): boolean {
  return (
    plan.unreadApprovals !== undefined || [plan.cycles, unknown, unreadable, merges].some(({ length }) => length > 0)
  );
}
