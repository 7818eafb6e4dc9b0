import { changed } from './evidence/changed.ts';
import { lineAnchor } from './evidence/line-anchor.ts';
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
import { supersededStillAccepted } from './relation/superseded-still-accepted.ts';
import { supersessionCycle } from './relation/supersession-cycle.ts';
import { logMissing } from './propagation/log-missing.ts';
import { notLogged } from './propagation/not-logged.ts';
import { notMentioned } from './propagation/not-mentioned.ts';
import { notRemoved } from './propagation/not-removed.ts';
import { dueDiffers } from './contradiction/due-differs.ts';
import { ownerDiffers } from './contradiction/owner-differs.ts';
import { phaseNamedTwice } from './contradiction/phase-named-twice.ts';
import { recorded } from './contradiction/recorded.ts';
import { statusDiffers } from './contradiction/status-differs.ts';
import { notTheDecider } from './authority/not-the-decider.ts';
import { wrongBody } from './authority/wrong-body.ts';
import { approverLacksAuthority } from './exception/approver-lacks-authority.ts';
import { expired } from './exception/expired.ts';
import { noScope } from './exception/no-scope.ts';
import { rejectedDecision } from './citation/rejected-decision.ts';
import { supersededDecision } from './citation/superseded-decision.ts';
import { unknownDecision } from './citation/unknown-decision.ts';
import { missingOwner } from './resolution/missing-owner.ts';
import { overdue } from './resolution/overdue.ts';
import { sentinelFailed } from './sentinel/failed.ts';
import { sentinelNoTripwire } from './sentinel/no-tripwire.ts';
import { sentinelUnrunnable } from './sentinel/unrunnable.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its category. */
export const ALL_RULES: readonly Rule[] = [
  missingOwner,
  overdue,
  sentinelFailed,
  sentinelNoTripwire,
  sentinelUnrunnable,
  changed,
  lineAnchor,
  missingFile,
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
  supersededStillAccepted,
  supersessionCycle,
  logMissing,
  notLogged,
  notMentioned,
  notRemoved,
  dueDiffers,
  ownerDiffers,
  phaseNamedTwice,
  recorded,
  statusDiffers,
  notTheDecider,
  wrongBody,
  approverLacksAuthority,
  expired,
  noScope,
  rejectedDecision,
  supersededDecision,
  unknownDecision,
];
