import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';
import { mayHaveOptions } from '../may-have-options.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted, statusWords } from '../standing.ts';

/** An accepted decision without a chosen option, where that is demanded. A default is none: nothing adopts it. */
export const missingOutcome: Rule = {
  id: 'resolution/missing-outcome',
  *check({ items, policy }) {
    for (const item of items) {
      if (!isAccepted(item) || !isDemanded(item, 'outcome', policy) || saysWhat(item)) continue;
      yield createFinding(
        'resolution/missing-outcome',
        'none',
        { id: item.name, status: statusWords(item) },
        {
          location: placeOf(item, 'outcome', 'status', 'id', 'title'),
          related: demandedBy(item, 'outcome'),
          item: item.reference,
        },
      );
    }
  },
};

function saysWhat(item: CheckedItem): boolean {
  if (item.item.text('outcome') !== undefined || item.item.text('disposition') !== undefined) return true;
  return mayHaveOptions(item) && item.options().chosen !== undefined;
}
