import { assertionFails } from './document/assertion-fails.ts';
import { boundaryCrossed } from './document/boundary-crossed.ts';
import { danglingSection } from './document/dangling-section.ts';
import { incompleteTemplate } from './document/incomplete-template.ts';
import { documentMissingOwner } from './document/missing-owner.ts';
import { noItems } from './document/no-items.ts';
import { nothingOpen } from './document/nothing-open.ts';
import { staleReview } from './document/stale-review.ts';
import { unreadRule } from './document/unread-rule.ts';
import { acceptedNotRecommended } from './option/accepted-not-recommended.ts';
import { compositeUnresolved } from './option/composite-unresolved.ts';
import { noRecommendation } from './option/no-recommendation.ts';
import { seeBelowUnbound } from './option/see-below-unbound.ts';
import { unknownChoice } from './option/unknown-choice.ts';
import { freeze } from './policy/freeze.ts';
import { levelIgnored } from './policy/level-ignored.ts';
import { matchesNothing } from './policy/matches-nothing.ts';
import { unknownName } from './policy/unknown-name.ts';
import { blocksNothing } from './resolution/blocks-nothing.ts';
import { dueCollision } from './resolution/due-collision.ts';
import { missingDueDate } from './resolution/missing-due-date.ts';
import { missingField } from './resolution/missing-field.ts';
import { missingOutcome } from './resolution/missing-outcome.ts';
import { brokenLockfile } from './lock/broken-lockfile.ts';
import { challenged } from './lock/challenged.ts';
import { changedWithoutSuperseding } from './lock/changed-without-superseding.ts';
import { indexWithoutOwner } from './lock/index-without-owner.ts';
import { lapsedVersion } from './lock/lapsed-version.ts';
import { removed } from './lock/removed.ts';
import { renumbered } from './lock/renumbered.ts';
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
import { contingentDue } from './plan/contingent-due.ts';
import { phaseOrder } from './plan/phase-order.ts';
import { undecidableBlocker } from './plan/undecidable-blocker.ts';
import { inferredEdge } from './readiness/inferred-edge.ts';
import { unsafeStart } from './readiness/unsafe-start.ts';
import { branchNotCompared } from './identity/branch-not-compared.ts';
import { noRepository } from './identity/no-repository.ts';
import { collidesWhenMerged } from './identity/collides-when-merged.ts';
import { collidesWithBranch } from './identity/collides-with-branch.ts';
import { collidesWithReservation } from './identity/collides-with-reservation.ts';
import { vanished } from './identity/vanished.ts';
import { changed } from './evidence/changed.ts';
import { lineAnchor } from './evidence/line-anchor.ts';
import { missingImplementation } from './evidence/missing-implementation.ts';
import { missingFile } from './evidence/missing-file.ts';
import { missingSection } from './evidence/missing-section.ts';
import { missingSymbol } from './evidence/missing-symbol.ts';
import { negativeClaimBroken } from './evidence/negative-claim-broken.ts';
import { notHere } from './evidence/not-here.ts';
import { brokenReference } from './relation/broken-reference.ts';
import { dependencyCycle } from './relation/dependency-cycle.ts';
import { dependsOnRejected } from './relation/depends-on-rejected.ts';
import { missingRecord } from './relation/missing-record.ts';
import { notInIndex } from './relation/not-in-index.ts';
import { recordDisagrees } from './relation/record-disagrees.ts';
import { oneSidedSupersession } from './relation/one-sided-supersession.ts';
import { reproposesRejected } from './relation/reproposes-rejected.ts';
import { supersededByRejected } from './relation/superseded-by-rejected.ts';
import { supersededStillAccepted } from './relation/superseded-still-accepted.ts';
import { supersessionCycle } from './relation/supersession-cycle.ts';
import { logMissing } from './propagation/log-missing.ts';
import { notLogged } from './propagation/not-logged.ts';
import { twoAuthorities } from './propagation/two-authorities.ts';
import { untraced } from './propagation/untraced.ts';
import { missingDocument } from './propagation/missing-document.ts';
import { notMentioned } from './propagation/not-mentioned.ts';
import { notRemoved } from './propagation/not-removed.ts';
import { dueDiffers } from './contradiction/due-differs.ts';
import { ownerDiffers } from './contradiction/owner-differs.ts';
import { phaseNamedTwice } from './contradiction/phase-named-twice.ts';
import { recorded } from './contradiction/recorded.ts';
import { statusDiffers } from './contradiction/status-differs.ts';
import { notTheDecider } from './authority/not-the-decider.ts';
import { ownedTwice } from './authority/owned-twice.ts';
import { ownershipFieldMissing } from './authority/ownership-field-missing.ts';
import { wrongBody } from './authority/wrong-body.ts';
import { approverLacksAuthority } from './exception/approver-lacks-authority.ts';
import { expired } from './exception/expired.ts';
import { invalidException } from './exception/invalid.ts';
import { noScope } from './exception/no-scope.ts';
import { rejectedDecision } from './citation/rejected-decision.ts';
import { supersededDecision } from './citation/superseded-decision.ts';
import { unknownDecision } from './citation/unknown-decision.ts';
import { missingOwner } from './resolution/missing-owner.ts';
import { implementedUndecided } from './resolution/implemented-undecided.ts';
import { missingRollback } from './resolution/missing-rollback.ts';
import { overdue } from './resolution/overdue.ts';
import { judgedByBase } from './policy/judged-by-base.ts';
import { unreadRegister } from './policy/unread-register.ts';
import { sentinelDeclaredOnly } from './sentinel/declared-only.ts';
import { sentinelFigureDiffers } from './sentinel/figure-differs.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelInvalid } from './sentinel/invalid.ts';
import { sentinelCaseTwin } from './sentinel/case-twin.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelDeprecatedDecision } from './sentinel/deprecated-decision.ts';
import { sentinelRejectedDecision } from './sentinel/rejected-decision.ts';
import { sentinelSupersededDecision } from './sentinel/superseded-decision.ts';
import { sentinelStaleSurvey } from './sentinel/stale-survey.ts';
import { sentinelUnapprovedAdapter } from './sentinel/unapproved-adapter.ts';
import { sentinelUnknownDecision } from './sentinel/unknown-decision.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import { reopenConditionMet } from './resolution/reopen-condition-met.ts';
import { decisionReviewOverdue } from './resolution/review-overdue.ts';
import { unknownOwner } from './resolution/unknown-owner.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  branchNotCompared,
  noRepository,
  collidesWhenMerged,
  collidesWithBranch,
  collidesWithReservation,
  vanished,
  missingOwner,
  overdue,
  judgedByBase,
  unreadRegister,
  sentinelDeclaredOnly,
  sentinelFailed,
  sentinelFigureDiffers,
  sentinelInvalid,
  sentinelNoTripwire,
  sentinelCaseTwin,
  sentinelRejectedDecision,
  sentinelDeprecatedDecision,
  sentinelSupersededDecision,
  sentinelUnapprovedAdapter,
  sentinelStaleSurvey,
  sentinelUnknownDecision,
  sentinelUnrunnable,
  staleReview,
  documentMissingOwner,
  noItems,
  nothingOpen,
  danglingSection,
  incompleteTemplate,
  unreadRule,
  assertionFails,
  boundaryCrossed,
  missingDueDate,
  missingOutcome,
  missingRollback,
  implementedUndecided,
  missingField,
  unknownOwner,
  decisionReviewOverdue,
  blocksNothing,
  reopenConditionMet,
  dueCollision,
  unknownChoice,
  compositeUnresolved,
  noRecommendation,
  seeBelowUnbound,
  acceptedNotRecommended,
  freeze,
  levelIgnored,
  matchesNothing,
  unknownName,
  brokenLockfile,
  changedWithoutSuperseding,
  removed,
  renumbered,
  supersededByHalf,
  lapsedVersion,
  unlockedStatement,
  unbackedAcceptance,
  indexWithoutOwner,
  reviewOverdue,
  challenged,
  blocked,
  undeclared,
  openObligation,
  waitsForNonGate,
  unknownNode,
  cycle,
  unsafeStart,
  inferredEdge,
  contingentDue,
  phaseOrder,
  undecidableBlocker,
  changed,
  lineAnchor,
  missingFile,
  missingImplementation,
  missingSection,
  missingSymbol,
  negativeClaimBroken,
  notHere,
  brokenReference,
  dependencyCycle,
  dependsOnRejected,
  missingRecord,
  notInIndex,
  recordDisagrees,
  oneSidedSupersession,
  reproposesRejected,
  supersededByRejected,
  supersededStillAccepted,
  supersessionCycle,
  logMissing,
  notLogged,
  missingDocument,
  notMentioned,
  untraced,
  twoAuthorities,
  notRemoved,
  dueDiffers,
  ownerDiffers,
  phaseNamedTwice,
  recorded,
  statusDiffers,
  notTheDecider,
  wrongBody,
  ownedTwice,
  ownershipFieldMissing,
  approverLacksAuthority,
  expired,
  invalidException,
  noScope,
  rejectedDecision,
  supersededDecision,
  unknownDecision,
];
