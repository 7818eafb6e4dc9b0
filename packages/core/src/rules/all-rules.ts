import { brokenLockfile } from './lock/broken-lockfile.ts';
import { challenged } from './lock/challenged.ts';
import { changedWithoutSuperseding } from './lock/changed-without-superseding.ts';
import { indexWithoutOwner } from './lock/index-without-owner.ts';
import { lapsedVersion } from './lock/lapsed-version.ts';
import { missingFromIndex } from './lock/missing-from-index.ts';
import { removed } from './lock/removed.ts';
import { reviewOverdue } from './lock/review-overdue.ts';
import { supersededByHalf } from './lock/superseded-by-half.ts';
import { unbackedAcceptance } from './lock/unbacked-acceptance.ts';
import { unlockedStatement } from './lock/unlocked-statement.ts';
import { blocked } from './gate/blocked.ts';
import { cycle } from './gate/cycle.ts';
import { openObligation } from './gate/open-obligation.ts';
import { undeclared } from './gate/undeclared.ts';
import { unknownNode } from './gate/unknown-node.ts';
import { waitsForNonGate } from './gate/waits-for-non-gate.ts';
import { phaseOrder } from './plan/phase-order.ts';
import { undecidableBlocker } from './plan/undecidable-blocker.ts';
import { inferredEdge } from './readiness/inferred-edge.ts';
import { unsafeStart } from './readiness/unsafe-start.ts';
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
  brokenLockfile,
  changedWithoutSuperseding,
  removed,
  supersededByHalf,
  lapsedVersion,
  unlockedStatement,
  unbackedAcceptance,
  missingFromIndex,
  reviewOverdue,
  indexWithoutOwner,
  challenged,
  blocked,
  undeclared,
  openObligation,
  waitsForNonGate,
  unknownNode,
  cycle,
  unsafeStart,
  inferredEdge,
  phaseOrder,
  undecidableBlocker,
];
