import { isNothingJudged, type CheckedCounts, type JudgedFinding } from '../findings/check-result.ts';
import { LEVELS, type ReportedLevel } from '../policy/level.ts';

/** Whether a run fails: a reported finding that nobody overrode weighs at least the fail level, or nothing was judged. */
export function failsAt(failLevel: ReportedLevel, findings: readonly JudgedFinding[], checked: CheckedCounts): boolean {
  const weighs = (level: ReportedLevel): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(failLevel);
  return (
    isNothingJudged(checked) ||
    findings.some(({ state, override, level }) => state === 'reported' && override === undefined && weighs(level))
  );
}
