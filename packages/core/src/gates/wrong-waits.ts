import { foldId } from '../model/item-id.ts';
import { termsOf } from '../policy/condition.ts';
import type { PlanBuilder } from './plan-builder.ts';
import type { GuardedGate, NonGateStatement, PlanEdge, WrongWait } from './plan.ts';

/**
 * Parts the edges into those that hold and those that a non-gate forbids: a text that says "must not wait" outranks one that
 * was read as "waits", and the contradiction is told.
 */
export function judgeWaits(
  builder: PlanBuilder,
  gates: readonly GuardedGate[],
): { readonly edges: readonly PlanEdge[]; readonly wrongWaits: readonly WrongWait[] } {
  const wrongWaits: WrongWait[] = [];
  const nonGateOf = (node: string, reference: string): NonGateStatement | undefined =>
    builder.nonGates.find((nonGate) => nonGate.node === node && foldId(nonGate.item.reference) === foldId(reference));
  const edges = builder.edges.filter((edge) => {
    if (!('item' in edge.from)) return true;
    const nonGate = nonGateOf(edge.to, edge.from.item.reference);
    if (nonGate === undefined) return true;
    wrongWaits.push({ edge, gate: undefined, node: edge.to, nonGate });
    // What configuration states is not overruled by words that were read.
    return edge.certainty !== 'inferred' && nonGate.certainty === 'inferred';
  });
  for (const gate of gates) {
    for (const node of gate.nodes)
      for (const { name } of termsOf(gate.gate.requires)) {
        const nonGate = nonGateOf(node, name);
        if (nonGate !== undefined) wrongWaits.push({ edge: undefined, gate, node, nonGate });
      }
  }
  for (const node of builder.nodes.values()) {
    const { item, within } = node;
    if (item === undefined || within === undefined) continue;
    for (const { kind, target } of item.facets().relations) {
      const nonGate = kind === 'depends-on' ? nonGateOf(within, target) : undefined;
      if (nonGate !== undefined) wrongWaits.push({ edge: undefined, gate: undefined, node: node.key, nonGate });
    }
  }
  return { edges, wrongWaits };
}
