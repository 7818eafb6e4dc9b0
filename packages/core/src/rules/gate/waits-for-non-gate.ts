import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/** Edges, gates and work that wait for a decision for which the node must not wait. */
export const waitsForNonGate: Rule = {
  id: 'gate/waits-for-non-gate',
  *check(context) {
    const plan = planOf(context);
    for (const { edge, gate, node: key, nonGate } of plan.wrongWaits) {
      const node = plan.nodes.get(key);
      if (node === undefined) continue;
      const id = nonGate.item.name;
      const item = nonGate.item.reference;
      const related = nonGate.said === undefined ? [] : [relatedPlace(nonGate.said.location, 'it must not wait')];
      const shared = { related, item, anchor: `${node.id} ${id}` };
      if (edge !== undefined) {
        const location = edge.said?.location ?? statedAt(undefined);
        yield createFinding('gate/waits-for-non-gate', 'edge', { node: node.id, id }, { location, ...shared });
      } else if (gate !== undefined) {
        const location = statedAt(gate.gate.origin);
        yield createFinding('gate/waits-for-non-gate', 'gate', { node: node.id, id }, { location, ...shared });
      } else {
        const within = plan.nodes.get(node.within ?? '')?.id ?? '';
        const location = node.location ?? statedAt(undefined);
        yield createFinding('gate/waits-for-non-gate', 'work', { node: node.id, id, within }, { location, ...shared });
      }
    }
  },
};
