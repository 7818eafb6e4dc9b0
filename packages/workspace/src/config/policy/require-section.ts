import { FIELD_NAMES, ITEM_KINDS, type FieldName, type ItemKind } from '@decisis/core';
import { policySection } from './policy-section.ts';

type Requirements = Readonly<Partial<Record<ItemKind, readonly FieldName[]>>>;

/** `[require]`: fields that every item of a kind must have, beside what registers demand themselves. */
export const requireSection = policySection<Requirements, Requirements>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'Fields that every item of a kind must have, beside those that a register demands in its own rules.',
    properties: Object.fromEntries(
      ITEM_KINDS.map((kind) => [
        kind,
        {
          type: 'array',
          description: `Fields of each ${kind}: "owner" and "due" while it is open, "outcome" and "rollback" once it is accepted.`,
          items: { enum: FIELD_NAMES },
        },
      ]),
    ),
  },
  normalize: (raw = {}) => ({ ...raw }),
});
