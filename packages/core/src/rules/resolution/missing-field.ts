import { createFinding } from '../../findings/finding.ts';
import { FIELD_NAMES, type FieldName } from '../../model/field-name.ts';
import type { Policy } from '../../policy/policy.ts';
import type { CheckedItem, CheckedRegister } from '../check-context.ts';
import { demandedBy, isDemanded } from '../demanded-by.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted, isUndecided } from '../standing.ts';

/** Fields that have a rule of their own, or that every item has. */
const ELSEWHERE: readonly FieldName[] = ['id', 'title', 'status', 'owner', 'due', 'outcome', 'rollback'];
/** What only a decision that was taken can have. */
const AFTERWARDS: readonly FieldName[] = ['decidedOn', 'disposition', 'approver', 'consequences', 'supersededBy'];
/** What only a decision that is not taken yet needs. */
const BEFORE: readonly FieldName[] = ['acceptance', 'closesAt', 'earliest', 'recommendation', 'default', 'question'];
/** Words for what a decision touches run into each other; whatever says it will do. */
const TOUCHED: readonly FieldName[] = ['impacts', 'impact', 'area', 'blocks', 'consequences'];

/** An item without something else that its register or the repository demands of it. */
export const missingField: Rule = {
  id: 'resolution/missing-field',
  *check({ registers, policy }) {
    for (const register of registers) {
      const demanded = FIELD_NAMES.filter(
        (field) => !ELSEWHERE.includes(field) && mayBeDemanded(register, field, policy),
      );
      for (const field of demanded) {
        for (const item of register.items) {
          if (!isDemanded(item, field, policy)) continue;
          if (!isAsked(item, field) || has(item, field)) continue;
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

function mayBeDemanded(register: CheckedRegister, field: FieldName, { require }: Policy): boolean {
  return register.requirement(field) !== undefined || Object.values(require).some((fields) => fields.includes(field));
}

function isAsked(item: CheckedItem, field: FieldName): boolean {
  return isAccepted(item) ? !BEFORE.includes(field) : isUndecided(item) && !AFTERWARDS.includes(field);
}

function has({ item }: CheckedItem, field: FieldName): boolean {
  return TOUCHED.includes(field)
    ? TOUCHED.some((name) => item.field(name) !== undefined)
    : item.text(field) !== undefined;
}
