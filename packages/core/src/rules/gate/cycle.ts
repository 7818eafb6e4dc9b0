import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { termsOf } from '../../policy/condition.ts';
import { readNodeName } from '../../gates/node-name.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/** Rings of nodes that wait for each other, at the setting that closes the ring. */
export const cycle: Rule = {
  id: 'gate/cycle',
  *check(context) {
    const plan = planOf(context);
    for (const ring of plan.cycles) {
      const nodes = ring.flatMap((key) => plan.nodes.get(key) ?? []);
      const stated = nodes.find((node) => node.stated !== undefined)?.stated?.origin;
      const gate = plan.gates.find(
        (guarded) =>
          guarded.nodes.some((key) => ring.includes(key)) &&
          termsOf(guarded.gate.requires).some(({ name }) => ring.includes(readNodeName(name).key)),
      )?.gate.origin;
      const location = gate ?? stated ?? nodes[0]?.location ?? statedAt(undefined);
      const ids = nodes.map(({ id }) => id);
      yield createFinding('gate/cycle', 'ring', { nodes: ids }, { location, anchor: ids.toSorted().join(' ') });
    }
  },
};
