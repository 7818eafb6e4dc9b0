import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { termsOf } from '../../policy/condition.ts';
import { obligationsOf } from '../../readiness/obligations.ts';
import { relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/** What declarations have left to be made good, until the document no longer declares it. */
export const openObligation: Rule = {
  id: 'gate/open-obligation',
  *check(context) {
    for (const { gate, node, reading, text, isDue } of obligationsOf(planOf(context), context.repository)) {
      const waits = [...new Set(termsOf(gate.gate.requires).map(({ name }) => name))];
      const declaration = reading.declaration?.name ?? '';
      const place = {
        location: reading.location,
        related: [relatedPlace(statedAt(gate.gate.origin), 'the gate')],
        anchor: `${node.id} ${declaration}`,
      };
      const data = { work: node.id, declaration, obligation: text };
      yield isDue
        ? createFinding('gate/open-obligation', 'due', { ...data, gate: gate.name }, place)
        : createFinding('gate/open-obligation', 'pending', { ...data, waits }, place);
    }
  },
};
