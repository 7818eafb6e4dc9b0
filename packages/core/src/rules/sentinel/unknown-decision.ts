import { createFinding } from '../../findings/finding.ts';
import { heldItems } from '../held-items.ts';
import type { Rule } from '../rule.ts';

/** A sentinel holds a decision that no register has. A run that reads only some registers cannot know. */
export const sentinelUnknownDecision: Rule = {
  id: 'sentinel/unknown-decision',
  *check(context) {
    if (context.isPartial) return;
    for (const { sentinel, items, location } of heldItems(context)) {
      if (items.length > 0) continue;
      const { id, decision } = sentinel;
      yield createFinding(
        'sentinel/unknown-decision',
        'unknown',
        { sentinel: id, decision },
        { location, item: decision, anchor: id },
      );
    }
  },
};
