import { declarationOfNode, type DeclarationReading } from '../gates/read-declaration.ts';
import type { PlanItem } from '../gates/plan-source.ts';
import type { FindingLocation } from '../findings/finding.ts';
import type { GuardedGate, Plan, PlanEdge, PlanNode, WaitedNode } from '../gates/plan.ts';
import { workOrder } from '../gates/find-cycles.ts';
import { STAGE_ORDER } from '../gates/node-name.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { NO_ASSUMPTIONS, type Assumptions } from './assumption.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Blocker, NodeReadiness, Readiness } from './node-readiness.ts';
import { reasonsOf } from './reasons.ts';
import { Standing } from './standing.ts';

/** Where every node of a plan stands, under some assumptions. Nodes that wait for each other are blocked. */
export function evaluateReadiness(
  plan: Plan,
  repository: RepositoryView,
  assumed: Assumptions = NO_ASSUMPTIONS,
): ReadonlyMap<string, NodeReadiness> {
  const evaluation = new Evaluation(plan, repository, assumed);
  // In the order of work, so that a long chain of nodes is no deep recursion.
  for (const key of workOrder(plan)) evaluation.of(key);
  return new Map([...plan.nodes.keys()].map((key) => [key, evaluation.of(key) as NodeReadiness]));
}

class Evaluation {
  readonly #plan: Plan;
  readonly #repository: RepositoryView;
  readonly #standing: Standing;
  readonly #known = new Map<string, NodeReadiness>();
  readonly #open = new Set<string>();
  readonly #edges: ReadonlyMap<string, readonly PlanEdge[]>;
  readonly #gates = new Map<string, GuardedGate[]>();
  readonly #stages: ReadonlyMap<string | undefined, readonly PlanNode[]>;
  readonly #ringed: ReadonlySet<string>;

  constructor(plan: Plan, repository: RepositoryView, assumed: Assumptions) {
    this.#plan = plan;
    this.#repository = repository;
    this.#standing = new Standing(plan, assumed);
    this.#edges = Map.groupBy(plan.edges, ({ to }) => to);
    for (const gate of plan.gates)
      for (const node of gate.nodes) this.#gates.set(node, [...(this.#gates.get(node) ?? []), gate]);
    this.#stages = Map.groupBy(
      [...plan.nodes.values()].filter(({ stage }) => stage !== undefined),
      ({ within }) => within,
    );
    this.#ringed = new Set(plan.cycles.flat());
  }

  /** The readiness of a node; undefined for a key that no node has, and while it is being worked out. */
  of(key: string): NodeReadiness | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.#plan.nodes.get(key);
    if (node === undefined || this.#open.has(key)) return undefined;
    this.#open.add(key);
    const readiness = this.#evaluate(node);
    this.#open.delete(key);
    this.#known.set(key, readiness);
    return readiness;
  }

  #evaluate(node: PlanNode): NodeReadiness {
    const declarations: Array<{ gate: GuardedGate; reading: DeclarationReading }> = [];
    const own = this.#ownBlockers(node, declarations);
    const blockers = [...own, ...this.#firstStage(node), ...this.#around(node)];
    if (this.#ringed.has(node.key)) blockers.push(ringOf(node));
    if (node.unmerged !== undefined) blockers.push(mergeOf(node.unmerged));
    const roots = new Set<PlanItem>();
    for (const blocker of blockers) for (const root of this.#rootsOf(blocker)) roots.add(root);
    const stated = this.#standing.stateOf(node);
    const hard = blockers.filter((blocker) => this.#isHard(blocker));
    const obstacles = new Set(hard.flatMap((blocker) => [...this.#obstaclesOf(blocker)]));
    const state: Readiness =
      stated !== 'open' ? stated : hard.length > 0 ? 'blocked' : blockers.length > 0 ? 'later' : 'ready';
    return {
      node,
      state,
      blockers,
      roots,
      obstacles: [...obstacles],
      isInferred: hard.length > 0 && hard.every(({ certainty }) => certainty === 'inferred'),
      reasons: state === 'ready' || state === 'started' ? this.#reasons(node, declarations) : [],
      declarations,
    };
  }

  #reasons(node: PlanNode, declarations: NodeReadiness['declarations']): NodeReadiness['reasons'] {
    return reasonsOf(node, this.#plan, this.#standing, this.#edges.get(node.key) ?? [], declarations);
  }

  /** What decisions, nodes before it and gates hold up in this very node. */
  #ownBlockers(node: PlanNode, declarations: Array<{ gate: GuardedGate; reading: DeclarationReading }>): Blocker[] {
    const blockers: Blocker[] = [];
    for (const edge of this.#edges.get(node.key) ?? []) {
      const { relation, certainty, said, alternatives } = edge;
      const shared = { relation, certainty, said, alternatives, gate: undefined };
      if ('item' in edge.from) {
        const { item } = edge.from;
        const isLet = edge.isForAccepted !== true || this.#standing.statusOf(item) !== 'rejected';
        if (!this.#standing.isSettledFor(item, node)) blockers.push({ by: { item }, ...shared });
        else if (!isLet) blockers.push({ by: rejectedOf(item), ...shared });
        continue;
      }
      const before = this.#plan.nodes.get(edge.from.node);
      if (before === undefined) {
        if (!this.#standing.hasComeAbout(edge.from)) blockers.push({ by: strangerOf(edge.from), ...shared });
      } else if (this.#standing.stateOf(before) !== 'done') blockers.push({ by: { node: before }, ...shared });
    }
    for (const gate of this.#gates.get(node.key) ?? []) blockers.push(...this.#gateBlockers(node, gate, declarations));
    return blockers;
  }

  #gateBlockers(
    node: PlanNode,
    guarded: GuardedGate,
    declarations: Array<{ gate: GuardedGate; reading: DeclarationReading }>,
  ): Blocker[] {
    const { gate } = guarded;
    const reading = declarationOfNode(this.#repository, guarded, node);
    if (reading !== undefined) declarations.push({ gate: guarded, reading });
    const { value, unmet } = evaluateCondition(gate.requires, this.#standing);
    if (value === true) return [];
    if (reading?.declaration?.waits === false) return [];
    const said = gate.origin === undefined ? undefined : { text: '', location: gate.origin };
    return unmet.flatMap((one): Blocker[] => {
      const subject = one.isNegated ? undefined : this.#standing.subjectOf(one.term);
      const item = subject !== undefined && 'item' in subject ? subject.item : undefined;
      const by =
        item === undefined
          ? one
          : this.#standing.isSettled(item)
            ? { ...one, settled: { item, status: this.#standing.statusOf(item) } }
            : { item };
      const isWork = subject !== undefined && 'node' in subject;
      const open =
        'item' in by ? this.#standing.successorsOf(by.item).filter((later) => !this.#standing.isSettled(later)) : [];
      const held = open.length > 0 ? open.map((item) => ({ item })) : [isWork ? subject : by];
      return held.map((each) => ({
        by: each,
        relation: 'gate',
        certainty: 'stated',
        said,
        gate: guarded,
        alternatives: undefined,
      }));
    });
  }

  /** What holds up the node around it holds up its parts; that it has not started is no obstacle. */
  #around({ within }: PlanNode): Blocker[] {
    const around = within === undefined ? undefined : this.of(within);
    if (around === undefined || (around.state !== 'blocked' && around.state !== 'later')) return [];
    // A stage is held up by what comes before the whole, not by a sister stage.
    const isOnlyByStage = around.blockers.every(({ relation }) => relation === 'first-stage');
    return isOnlyByStage ? [] : [partOf(around.node, 'part-of', around.isInferred)];
  }

  /** A workstream starts with its first stage. */
  #firstStage(node: PlanNode): Blocker[] {
    if (node.stage !== undefined) return [];
    const stages = this.#stages.get(node.key) ?? [];
    const first = stages.find(({ stage }) => stage === STAGE_ORDER[0] || stage === STAGE_ORDER[1]);
    if (first === undefined || this.#standing.stateOf(first) !== 'open') return [];
    const blockers = this.#ownBlockers(first, []);
    return blockers.length === 0
      ? []
      : [
          partOf(
            first,
            'first-stage',
            blockers.every(({ certainty }) => certainty === 'inferred'),
          ),
        ];
  }

  #isHard({ by, relation }: Blocker): boolean {
    if (relation === 'ring' || !('node' in by)) return true;
    if (relation === 'first-stage') return this.#ownBlockers(by.node, []).some((blocker) => this.#isHard(blocker));
    const before = this.of(by.node.key);
    return before === undefined || before.state === 'blocked';
  }

  #rootsOf({ by, relation }: Blocker): Iterable<PlanItem> {
    if ('item' in by) return this.#undecidedBehind(by.item);
    if (!('node' in by)) return [];
    if (relation === 'first-stage')
      return this.#ownBlockers(by.node, []).flatMap((blocker) => [...this.#rootsOf(blocker)]);
    return this.of(by.node.key)?.roots ?? [];
  }

  /** What else than undecided items is at the ends of the chains behind a blocker. */
  #obstaclesOf(blocker: Blocker): readonly Blocker[] {
    const { by, relation } = blocker;
    if ('item' in by) return [];
    if (!('node' in by) || relation === 'ring') return [blocker];
    if (relation === 'first-stage')
      return this.#ownBlockers(by.node, [])
        .filter((each) => this.#isHard(each))
        .flatMap((each) => [...this.#obstaclesOf(each)]);
    return this.of(by.node.key)?.obstacles ?? [];
  }

  /** The item and the undecided ones that it depends on. */
  #undecidedBehind(item: PlanItem): readonly PlanItem[] {
    const found = new Set([item]);
    for (const each of found) {
      for (const { kind, item: key } of each.facets().relations) {
        if (kind !== 'depends-on' || key === undefined) continue;
        const other = each.document.items.find((candidate) => candidate.item.key === key);
        if (other !== undefined && !this.#standing.isSettled(other)) found.add(other);
      }
    }
    return [...found];
  }
}

function partOf(node: PlanNode, relation: 'part-of' | 'first-stage', isInferred: boolean): Blocker {
  const certainty = isInferred ? 'inferred' : 'stated';
  return { by: { node }, relation, certainty, said: undefined, gate: undefined, alternatives: undefined };
}

/** An item of which only an acceptance would do, and that was rejected. */
function rejectedOf(item: PlanItem): Blocker['by'] {
  return {
    isNegated: false,
    term: { op: 'is', name: item.name, state: 'accepted', at: 0 },
    settled: { item, status: 'rejected' },
  };
}

/** A name that nothing bears is never done. */
function strangerOf({ node, written = node, isOutside = false, isOwnStatus = false, day }: WaitedNode): Blocker['by'] {
  if (isOwnStatus) return { status: written };
  if (day !== undefined) return { day, key: node };
  return isOutside
    ? { outside: written, key: node }
    : { isNegated: false, term: { op: 'is', name: written, state: undefined, at: 0 } };
}

function mergeOf(location: FindingLocation): Blocker {
  const said = { text: '', location };
  return {
    by: { merge: location },
    relation: 'unmerged',
    certainty: 'stated',
    said,
    gate: undefined,
    alternatives: undefined,
  };
}

function ringOf(node: PlanNode): Blocker {
  return {
    by: { node },
    relation: 'ring',
    certainty: 'stated',
    said: undefined,
    gate: undefined,
    alternatives: undefined,
  };
}
