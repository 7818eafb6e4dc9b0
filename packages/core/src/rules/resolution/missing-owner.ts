import { createFinding } from '../../findings/finding.ts';
import { isUndated } from '../../vocabulary/value-words.ts';
import type { CheckedItem } from '../check-context.ts';
import { isUndecided } from '../standing.ts';
import { commandName } from '../command-name.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { usualAmong } from '../usual.ts';
import { demandedBy, isDemanded, isDemandedOfAccepted } from '../demanded-by.ts';

/**
 * An undecided item that nobody owns, in a register that records owners or demands them. A log of taken decisions that has
 * no place for an owner is none, and neither is a record where others of its form name none. Of approved ones where the register demands it of those, or of every decision.
 */
export const missingOwner: Rule = {
  id: 'resolution/missing-owner',
  *check(context) {
    const { registers, policy } = context;
    for (const register of registers) {
      const isUsual = usualAmong(register.items, hasOwner);
      for (const item of register.items) {
        if (hasOwner(item)) continue;
        const isAsked = isDemandedOfAccepted(item, 'owner');
        if (!isAsked && !isUndecided(item)) continue;
        if (!isAsked && !isDemanded(item, 'owner', policy) && !isUsual(item)) continue;
        const { owner } = item.summary;
        const call = commandName(item, context);
        const place = {
          location: placeOf(item, 'owner', 'id', 'title'),
          related: demandedBy(item, 'owner'),
          item: item.reference,
        };
        yield owner === null
          ? createFinding('resolution/missing-owner', 'none', { id: item.name, call }, place)
          : createFinding('resolution/missing-owner', 'unnamed', { id: item.name, call, written: owner }, place);
      }
    }
  },
};

/** "TBD" is nobody. */
function hasOwner({ summary }: CheckedItem): boolean {
  return summary.owner !== null && !isUndated(summary.owner);
}
