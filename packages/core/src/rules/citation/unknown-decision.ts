import { createFinding } from '../../findings/finding.ts';
import { citedItems } from '../cited-items.ts';
import type { Rule } from '../rule.ts';

/** Code cites a decision that no register has. A run that reads only some registers cannot know. */
export const unknownDecision: Rule = {
  id: 'citation/unknown-decision',
  *check(context) {
    if (context.isPartial) return;
    for (const { citation, items, location } of citedItems(context)) {
      if (items.length > 0) continue;
      const { id, register } = citation;
      const place = { location, anchor: id };
      if (register === undefined) yield createFinding('citation/unknown-decision', 'unknown', { id }, place);
      else yield createFinding('citation/unknown-decision', 'notInRegister', { id, register }, place);
    }
  },
};
