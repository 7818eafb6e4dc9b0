import { createFinding } from '../../findings/finding.ts';
import { hasNode } from '../../gates/has-node.ts';
import { heldItems } from '../held-items.ts';
import { namesAlike } from '../names-alike.ts';
import type { Rule } from '../rule.ts';

/** A sentinel holds a decision that no register has. A run that reads only some registers cannot know. */
export const sentinelUnknownDecision: Rule = {
  id: 'sentinel/unknown-decision',
  *check(context) {
    if (context.isPartial) return;
    const names = context.items.map(({ reference }) => reference);
    for (const { sentinel, items, location } of heldItems(context)) {
      const { id, decision } = sentinel;
      // A gap to close or a survey to make is held to as a decision is.
      if (items.length > 0 || hasNode(context, decision)) continue;
      yield createFinding(
        'sentinel/unknown-decision',
        'unknown',
        { sentinel: id, decision, known: namesAlike(decision.slice(decision.lastIndexOf(':') + 1), names) },
        { location, item: decision, anchor: id },
      );
    }
  },
};
