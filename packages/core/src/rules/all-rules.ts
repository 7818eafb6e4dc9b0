import { branchNotCompared } from './identity/branch-not-compared.ts';
import { collidesWithBranch } from './identity/collides-with-branch.ts';
import { collidesWithReservation } from './identity/collides-with-reservation.ts';
import { missingOwner } from './resolution/missing-owner.ts';
import { overdue } from './resolution/overdue.ts';
import { judgedByBase } from './policy/judged-by-base.ts';
import { unreadRegister } from './policy/unread-register.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  branchNotCompared,
  collidesWithBranch,
  collidesWithReservation,
  missingOwner,
  overdue,
  judgedByBase,
  unreadRegister,
  sentinelFailed,
  sentinelNoTripwire,
  sentinelUnrunnable,
];
