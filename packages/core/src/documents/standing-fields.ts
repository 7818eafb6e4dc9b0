import type { FieldName } from '../model/field-name.ts';

/** How a decision as a whole stands, and with whom: a word, a name or a date each. */
export const STANDING_FIELDS: readonly FieldName[] = ['status', 'owner', 'decider', 'approver', 'due', 'decidedOn'];
