import {
  buildPlan,
  checkContextOf,
  criticalPath,
  DEFAULT_POLICY,
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
  /** The nodes of these that the answer speaks of: of a part of the registers, those that its documents name. */
  readonly told: readonly NodeReadiness[];
  /** Keys of the nodes that the documents name that were asked about; undefined when all were. */
  readonly asked: ReadonlySet<string> | undefined;
  readonly ranking: readonly RankedDecision[];
  readonly path: CriticalPath | undefined;
  readonly obligations: readonly Obligation[];
  /** What makes the answer unsure: names that mean nothing, blocks that cannot be read, merges that are not finished. */
  readonly unknown: readonly UnknownName[];
  readonly unreadable: readonly Finding[];
  readonly merges: readonly UnfinishedMerge[];
}

/**
 * Reads the plan from the registers of a session, its configuration and the blocks in its documents. With `asked`, documents by path, the answer
 * is about the nodes that these name.
 */
export async function readPlanState(
  { repository, config, registers, today }: Session,
  asked?: ReadonlySet<string>,
): Promise<PlanState> {
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
  const keys = asked === undefined ? undefined : namedBy(asked, source);
  return { ...evaluated({ today, source, plan, unknown, unreadable: findings, merges, asked: keys }) };
}

/** The nodes that some documents name. */
function namedBy(asked: ReadonlySet<string>, source: PlanSource): ReadonlySet<string> {
  const registers = source.registers.map(({ documents }) => ({
    documents: documents.filter(({ path }) => asked.has(path)),
  }));
  const items = source.items.filter(({ document }) => asked.has(document.path));
  const { gates, plan } = DEFAULT_POLICY;
  const { today, repository, policy } = source;
  return new Set(
    buildPlan({ today, repository, registers, items, policy: { ...policy, gates, plan } }, () => true).nodes.keys(),
  );
}

/** The same plan under assumptions. */
export function evaluated(
  state: Pick<PlanState, 'today' | 'source' | 'plan' | 'unknown' | 'unreadable' | 'merges' | 'asked'>,
  assumed?: Assumptions,
): PlanState {
  const { source, plan, asked } = state;
  const readiness = evaluateReadiness(plan, source.repository, assumed);
  const told = [...readiness].filter(([key]) => asked?.has(key) ?? true);
  const owed = obligationsOf(plan, source.repository, assumed);
  return {
    ...state,
    readiness,
    told: told.map(([, node]) => node),
    ranking: rankDecisions(new Map(told)),
    path: criticalPath(plan, new Map(told)),
    obligations: owed.filter(({ node }) => asked?.has(node.key) ?? true),
  };
}

/** Whether something in the plan cannot be trusted; such an answer is never a clean one. */
export function isUnsure({ plan, unknown, unreadable, merges }: PlanState): boolean {
  return (
    plan.unreadApprovals !== undefined || [plan.cycles, unknown, unreadable, merges].some(({ length }) => length > 0)
  );
}
