import { assertionFails } from './document/assertion-fails.ts';
import { danglingSection } from './document/dangling-section.ts';
import { incompleteTemplate } from './document/incomplete-template.ts';
import { documentMissingOwner } from './document/missing-owner.ts';
import { nothingOpen } from './document/nothing-open.ts';
import { staleReview } from './document/stale-review.ts';
import { acceptedNotRecommended } from './option/accepted-not-recommended.ts';
import { compositeUnresolved } from './option/composite-unresolved.ts';
import { noRecommendation } from './option/no-recommendation.ts';
import { seeBelowUnbound } from './option/see-below-unbound.ts';
import { unknownChoice } from './option/unknown-choice.ts';
import { freeze } from './policy/freeze.ts';
import { dueCollision } from './resolution/due-collision.ts';
import { missingDueDate } from './resolution/missing-due-date.ts';
import { missingField } from './resolution/missing-field.ts';
import { missingOutcome } from './resolution/missing-outcome.ts';
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
import { missingOwner } from './resolution/missing-owner.ts';
import { missingRollback } from './resolution/missing-rollback.ts';
import { overdue } from './resolution/overdue.ts';
import { judgedByBase } from './policy/judged-by-base.ts';
import { unreadRegister } from './policy/unread-register.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import { decisionReviewOverdue } from './resolution/review-overdue.ts';
import { unknownOwner } from './resolution/unknown-owner.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  missingOwner,
  overdue,
  judgedByBase,
  unreadRegister,
  sentinelFailed,
  sentinelNoTripwire,
  sentinelUnrunnable,
  staleReview,
  documentMissingOwner,
  nothingOpen,
  danglingSection,
  incompleteTemplate,
  assertionFails,
  missingDueDate,
  missingOutcome,
  missingRollback,
  missingField,
  unknownOwner,
  decisionReviewOverdue,
  dueCollision,
  unknownChoice,
  compositeUnresolved,
  noRecommendation,
  seeBelowUnbound,
  acceptedNotRecommended,
  freeze,
  brokenLockfile,
  changedWithoutSuperseding,
  removed,
  supersededByHalf,
  lapsedVersion,
  unlockedStatement,
  unbackedAcceptance,
  missingFromIndex,
  indexWithoutOwner,
  reviewOverdue,
  challenged,
];
