import { readNodeName, renderCondition, termsOf, type Plan } from '@decisis/core';
import type { Row } from '../query/row.ts';
import { itemNode, nodeOf, type Edge, type GateNode, type Graph, type ItemNode, type PlanNode } from './build-graph.ts';

/**
 * Adds the plan to a graph: every part of it with what comes before, the parts around parts, and the gates with what they
 * require. What an item blocks by prose is replaced by what the plan knows of it: confirmed, misread, or a part of a node.
 */
export function addPlan(graph: Graph, plan: Plan, rows: readonly Row[]): Graph {
  const items = new Map(graph.items.map((item): [string, ItemNode] => [item.node, item]));
  const nodes = new Map<string, PlanNode>();
  const gates: GateNode[] = [];
  const byItem = new Map(rows.map((row) => [row.item, row]));
  const edges = new Map<string, Edge>();
  const add = (edge: Edge): void => void edges.set(`${edge.from}\0${edge.to}\0${edge.relation}`, edge);
  for (const edge of graph.edges) if (edge.relation !== 'blocks' || !edge.to.startsWith('plan:')) add(edge);
  const shown = new Set(items.keys());
  const nameOf = (key: string): string => {
    const node = `plan:${plan.nodes.get(key)?.id ?? key}`;
    nodes.set(node, { type: 'plan', node, id: plan.nodes.get(key)?.id ?? key });
    return node;
  };
  for (const { to, from, certainty } of plan.edges) {
    const inferred = certainty === 'inferred';
    if ('node' in from) {
      if (plan.nodes.has(from.node)) add({ from: nameOf(from.node), to: nameOf(to), relation: 'before', inferred });
      continue;
    }
    const row = byItem.get(from.item.item);
    if (row !== undefined && shown.has(nodeOf(row)))
      add({ from: nodeOf(row), to: nameOf(to), relation: 'blocks', inferred });
  }
  for (const { key, within } of plan.nodes.values())
    if (within !== undefined && plan.nodes.has(within))
      add({ from: nameOf(key), to: nameOf(within), relation: 'within', inferred: false });
  for (const { gate, name, nodes: guarded } of plan.gates) {
    const terms = termsOf(gate.requires);
    if (terms.length === 0) continue;
    const node = `gate:${name}`;
    gates.push({ type: 'gate', node, id: name, requires: renderCondition(gate.requires) });
    for (const key of guarded) add({ from: node, to: nameOf(key), relation: 'guards', inferred: false });
    for (const term of terms) {
      const row = rows.find(({ summary }) => (summary.id ?? summary.key).toLowerCase() === term.name.toLowerCase());
      const key = readNodeName(term.name).key;
      if (row !== undefined) {
        items.set(nodeOf(row), itemNode(row));
        add({ from: nodeOf(row), to: node, relation: 'blocks', inferred: false });
      } else if (plan.nodes.has(key)) add({ from: nameOf(key), to: node, relation: 'before', inferred: false });
    }
  }
  return { items: [...items.values()], plan: [...nodes.values()], gates, edges: [...edges.values()] };
}
