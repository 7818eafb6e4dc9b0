import { createFinding } from '../../findings/finding.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted, statusWords } from '../standing.ts';

/** An accepted decision without a way back, where one is demanded. */
export const missingRollback: Rule = {
  id: 'resolution/missing-rollback',
  *check({ items, policy }) {
    for (const item of items) {
      if (!isAccepted(item) || !isDemanded(item, 'rollback', policy)) continue;
      if (item.item.text('rollback') !== undefined) continue;
      yield createFinding(
        'resolution/missing-rollback',
        'none',
        { id: item.name, status: statusWords(item) },
        {
          location: placeOf(item, 'rollback', 'status', 'id', 'title'),
          related: demandedBy(item, 'rollback'),
          item: item.reference,
        },
      );
    }
  },
};
