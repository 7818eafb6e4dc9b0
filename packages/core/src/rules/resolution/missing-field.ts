import { createFinding } from '../../findings/finding.ts';
import { FIELD_NAMES, type FieldName } from '../../model/field-name.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted, isUndecided } from '../standing.ts';

/** Fields that have a rule of their own, or that every item has. */
const ELSEWHERE: readonly FieldName[] = ['id', 'title', 'status', 'owner', 'due', 'outcome', 'rollback'];
/** What only a decision that was taken can have. */
const AFTERWARDS: readonly FieldName[] = ['decidedOn', 'disposition', 'approver', 'consequences', 'supersededBy'];

/** An item without something else that its register or the repository demands of it. */
export const missingField: Rule = {
  id: 'resolution/missing-field',
  *check({ registers, policy }) {
    for (const register of registers) {
      for (const field of FIELD_NAMES) {
        if (ELSEWHERE.includes(field)) continue;
        for (const item of register.items) {
          if (!isDemanded(item, field, policy)) continue;
          if (!isAccepted(item) && !(isUndecided(item) && !AFTERWARDS.includes(field))) continue;
          if (item.item.text(field) !== undefined) continue;
          yield createFinding(
            'resolution/missing-field',
            'none',
            { id: item.name, field },
            {
              location: placeOf(item, field, 'id', 'title'),
              related: demandedBy(item, field),
              item: item.reference,
              anchor: `${item.reference} ${field}`,
            },
          );
        }
      }
    }
  },
};
