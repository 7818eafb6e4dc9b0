import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { evaluateReadiness } from '../../readiness/evaluate-readiness.ts';
import { relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statedAt, waitsOf } from '../waits.ts';

/** A node that is said to have started or to be done while a gate or a confirmed decision still holds it up. */
export const unsafeStart: Rule = {
  id: 'readiness/unsafe-start',
  *check(context) {
    const plan = planOf(context);
    const { policy } = context;
    for (const { node, state, blockers } of evaluateReadiness(plan, context.repository).values()) {
      if (state !== 'started' && state !== 'done') continue;
      // The order of work is no gate, and what was only read from prose is no reason to stop anybody.
      const held = blockers.filter(
        ({ by, certainty, relation }) =>
          certainty !== 'inferred' &&
          (relation === 'gate' || 'item' in by || 'settled' in by) &&
          relation !== 'part-of',
      );
      if (held.length === 0) continue;
      const { stated, item } = node;
      const isStated = stated !== undefined && stated.state !== 'open';
      const location = isStated
        ? statedAt(stated.origin)
        : item === undefined
          ? (node.stateSaid ?? statedAt(policy.plan.origin))
          : node.location;
      const related = held.flatMap(({ said, gate }) =>
        said === undefined ? [] : [relatedPlace(said.location, gate === undefined ? 'what holds it up' : 'the gate')],
      );
      yield createFinding(
        'readiness/unsafe-start',
        'started',
        { node: node.id, state, waits: waitsOf(held) },
        { location: location ?? statedAt(undefined), related, anchor: node.id },
      );
    }
  },
};
