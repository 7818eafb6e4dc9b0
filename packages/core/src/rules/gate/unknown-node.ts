import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { unknownNames } from '../../gates/policy-problems.ts';
import { namesAlike } from '../names-alike.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

/** Names in gates and in the plan that mean nothing. A run that reads only some registers cannot know. */
export const unknownNode: Rule = {
  id: 'gate/unknown-node',
  *check(context) {
    if (context.isPartial) return;
    for (const { name, user, wanted, isAmbiguous, location, known } of unknownNames(planOf(context), context.policy)) {
      const words = wanted === 'either' ? 'item or node' : wanted;
      const data = { name, user, wanted: words, known: isAmbiguous ? [] : namesAlike(name, known) };
      const place = { location: statedAt(location), anchor: `${user} ${name}` };
      yield createFinding('gate/unknown-node', isAmbiguous ? 'ambiguous' : 'unknown', data, place);
    }
  },
};
