import { createFinding } from '../../findings/finding.ts';
import { isUndecided } from '../standing.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';

/**
 * An undecided item that nobody owns, in a register that records owners or demands them. A log of taken decisions that has
 * no place for an owner is none.
 */
export const missingOwner: Rule = {
  id: 'resolution/missing-owner',
  *check({ registers, policy }) {
    for (const register of registers) {
      const records = register.items.some(({ summary }) => summary.owner !== null);
      for (const item of register.items) {
        if (!isUndecided(item) || item.summary.owner !== null) continue;
        if (!records && !isDemanded(item, 'owner', policy)) continue;
        yield createFinding(
          'resolution/missing-owner',
          'none',
          { id: item.name },
          { location: placeOf(item, 'owner', 'id', 'title'), related: demandedBy(item, 'owner'), item: item.reference },
        );
      }
    }
  },
};
