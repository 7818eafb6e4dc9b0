import { createFinding } from '../../findings/finding.ts';
import { currentPhase } from '../../policy/current-phase.ts';
import { comparePhases } from '../../policy/phase-order.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * An action that a document binds to a condition and to a phase, once the plan has come to that phase. Whether the condition came
 * true is nobody's to read from a text; that somebody has to say so by now is.
 */
export const contingentDue: Rule = {
  id: 'plan/contingent-due',
  *check({ registers, policy }) {
    const phase = currentPhase(policy);
    if (phase === undefined) return;
    for (const document of registers.flatMap(({ documents }) => documents)) {
      for (const { start, end, condition, action, before } of document.facts().contingent) {
        const order = comparePhases(before, phase);
        if (order === undefined || order > 0) continue;
        yield createFinding(
          'plan/contingent-due',
          'due',
          { condition: shortened(condition), action: shortened(action), before, phase },
          { location: placeIn(document, start, end), anchor: `${condition} ${action}` },
        );
      }
    }
  },
};

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
