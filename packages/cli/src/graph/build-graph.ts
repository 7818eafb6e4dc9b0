import { blockedTargets } from '../query/blocked-targets.ts';
import { facetsOfRow } from '../query/facets.ts';
import type { Row } from '../query/row.ts';

/** A decision or other item of a register. */
export interface ItemNode {
  readonly type: 'item';
  /** Unique in the graph: register and key. */
  readonly node: string;
  readonly id: string;
  readonly title: string;
  readonly status: Row['summary']['status'];
  readonly register: string;
  readonly path: string;
  readonly line: number;
}

/** Something of the plan that items hold up: a milestone, a workstream, a phase. */
export interface PlanNode {
  readonly type: 'plan';
  readonly node: string;
  readonly id: string;
}

/** A gate of the configuration: what must hold before the parts of the plan behind it may start. */
export interface GateNode {
  readonly type: 'gate';
  readonly node: string;
  readonly id: string;
  /** The condition as people write it. */
  readonly requires: string;
}

/** What one node is to another. */
export type Relation = 'blocks' | 'depends-on' | 'supersedes' | 'relates' | 'guards' | 'before' | 'within';

/** An arrow; `inferred` while it was read from prose and confirmed by nobody. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly inferred: boolean;
}

/** Items, plan nodes and arrows, in the order of the documents. */
export interface Graph {
  readonly items: readonly ItemNode[];
  readonly plan: readonly PlanNode[];
  readonly gates: readonly GateNode[];
  readonly edges: readonly Edge[];
}

/**
 * The graph of some items: what they block, and how they relate to each other and to any of `all`, which are then in the
 * graph too. An ID means an item of the same register before one of another.
 */
export function buildGraph(rows: readonly Row[], all: readonly Row[]): Graph {
  const byId = Map.groupBy(
    all.filter(({ summary }) => summary.id !== null),
    ({ summary }) => (summary.id as string).toLowerCase(),
  );
  const items = new Map<string, ItemNode>();
  const plan = new Map<string, PlanNode>();
  const edges = new Map<string, Edge>();
  const addEdge = (edge: Edge) => {
    if (edge.from !== edge.to) edges.set(`${edge.from}\0${edge.to}\0${edge.relation}`, edge);
  };
  for (const row of rows) items.set(nodeOf(row), itemNode(row));
  for (const row of rows) {
    const from = nodeOf(row);
    for (const { target, inferred } of blockedTargets(row)) {
      const item = lookUp(byId, row, target);
      const to = item === undefined ? `plan:${target}` : nodeOf(item);
      if (item === undefined) plan.set(to, { type: 'plan', node: to, id: target });
      else items.set(to, itemNode(item));
      addEdge({ from, to, relation: 'blocks', inferred });
    }
    for (const { other, relation, isReversed, inferred } of relationsOf(row, byId)) {
      items.set(nodeOf(other), itemNode(other));
      const to = nodeOf(other);
      addEdge(isReversed ? { from: to, to: from, relation, inferred } : { from, to, relation, inferred });
    }
  }
  return { items: [...items.values()], plan: [...plan.values()], gates: [], edges: [...edges.values()] };
}

const RELATIONS: Readonly<Partial<Record<string, readonly [Relation, boolean]>>> = {
  'depends-on': ['depends-on', false],
  supersedes: ['supersedes', false],
  'superseded-by': ['supersedes', true],
  relates: ['relates', false],
};

interface Related {
  readonly other: Row;
  readonly relation: Relation;
  readonly isReversed: boolean;
  readonly inferred: boolean;
}

function relationsOf(row: Row, byId: ReadonlyMap<string, readonly Row[]>): Related[] {
  return facetsOfRow(row).relations.flatMap(({ kind, target, item, inferred }) => {
    const known = RELATIONS[kind];
    const other = lookUp(byId, row, item ?? target);
    return known === undefined || other === undefined
      ? []
      : [{ other, relation: known[0], isReversed: known[1], inferred }];
  });
}

function lookUp(byId: ReadonlyMap<string, readonly Row[]>, { register }: Row, word: string): Row | undefined {
  const found = byId.get(word.toLowerCase()) ?? [];
  return found.find((row) => row.register === register) ?? (found.length === 1 ? found[0] : undefined);
}

/** Names an item in the graph. */
export function nodeOf({ summary }: Row): string {
  return `${summary.register}:${summary.key}`;
}

/** An item as a node of the graph. */
export function itemNode(row: Row): ItemNode {
  const { id, key, title, status, register, path, line } = row.summary;
  return { type: 'item', node: nodeOf(row), id: id ?? key, title: title ?? '', status, register, path, line };
}
