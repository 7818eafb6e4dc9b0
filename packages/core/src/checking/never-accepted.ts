import { isAcceptable, isRuleAcceptable } from '../findings/excusable.ts';
import { findingEntry } from '../findings/catalogue.ts';
import type { CheckResult, JudgedFinding } from '../findings/check-result.ts';
import { LEVELS } from '../policy/level.ts';

/** What these say is repaired by writing the baseline anew, or by correcting a suppression; nothing was left unjudged. */
const ABOUT_EXCUSES = ['baseline', 'suppression'];

/**
 * The findings that fail a run and that no baseline may accept, because something could not be judged. While there are any, a
 * baseline would stand for an answer that nobody has.
 */
export function neverAccepted({ findings, failLevel }: CheckResult): readonly JudgedFinding[] {
  return findings.filter(
    ({ finding: { ruleId }, level, state }) =>
      state === 'reported' &&
      LEVELS.indexOf(level) <= LEVELS.indexOf(failLevel) &&
      !isRuleAcceptable(ruleId) &&
      !ABOUT_EXCUSES.includes(findingEntry(ruleId).category),
  );
}

/** The findings that fail a run, that were judged, and that a baseline leaves out all the same. */
export function leftOut({ findings, failLevel }: CheckResult): readonly JudgedFinding[] {
  return findings.filter(
    ({ finding, level, state }) =>
      state === 'reported' &&
      LEVELS.indexOf(level) <= LEVELS.indexOf(failLevel) &&
      isRuleAcceptable(finding.ruleId) &&
      !isAcceptable(finding),
  );
}
