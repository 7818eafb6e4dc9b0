import { missingOwner } from './resolution/missing-owner.ts';
import { overdue } from './resolution/overdue.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [missingOwner, overdue];
