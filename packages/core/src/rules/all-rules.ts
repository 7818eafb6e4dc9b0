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
import { missingOwner } from './resolution/missing-owner.ts';
import { missingRollback } from './resolution/missing-rollback.ts';
import { overdue } from './resolution/overdue.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import { reviewOverdue } from './resolution/review-overdue.ts';
import { unknownOwner } from './resolution/unknown-owner.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  missingOwner,
  overdue,
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
  reviewOverdue,
  dueCollision,
  unknownChoice,
  compositeUnresolved,
  noRecommendation,
  seeBelowUnbound,
  acceptedNotRecommended,
  freeze,
];
