import type { JudgedFinding } from '../findings/check-result.ts';
import { findingEntry } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import { levelOfFinding } from '../policy/level-of.ts';
import { levelOfSeverity, severityOfLevel } from '../policy/level.ts';
import type { Policy } from '../policy/policy.ts';

const DIGITS = /(\d{1,15})/;

/** Findings with their levels, those that are off left out, in the order of path, place, rule, item and sentinel. */
export function judgeFindings(findings: readonly Finding[], policy: Policy): JudgedFinding[] {
  const judged: JudgedFinding[] = [];
  for (const finding of findings) {
    const own = levelOfFinding(finding, policy);
    if (own === 'off') continue;
    // A single finding may be milder than its rule says by default, never by configuration.
    const isStated = policy.levels[finding.ruleId] === own;
    const isMilder = !isStated && finding.severity !== findingEntry(finding.ruleId).severity;
    const level = isMilder ? levelOfSeverity(finding.severity) : own;
    judged.push({ finding: { ...finding, severity: severityOfLevel(level) }, level, state: 'reported' });
  }
  return inOrder(judged);
}

/** Judged findings in the order of path, place, rule, item and sentinel. */
export function inOrder(judged: readonly JudgedFinding[]): JudgedFinding[] {
  return judged.toSorted(({ finding: left }, { finding: right }) => compare(left, right));
}

function compare(left: Finding, right: Finding): number {
  return (
    compareText(left.location.path, right.location.path) ||
    // Not every rule knows offsets; every one knows lines.
    left.location.range.line - right.location.range.line ||
    left.location.range.column - right.location.range.column ||
    compareText(left.ruleId, right.ruleId) ||
    compareNames(left.item ?? '', right.item ?? '') ||
    compareNames(sentinelOf(left), sentinelOf(right)) ||
    compareText(left.fingerprint, right.fingerprint)
  );
}

/** Of several sentinels at one place the order is the same at every place. */
function sentinelOf({ data }: Finding): string {
  const { sentinel } = data;
  return typeof sentinel === 'string' ? sentinel : '';
}

/** Digits count as numbers: D-2 stands before D-10. */
function compareNames(left: string, right: string): number {
  const [ours, theirs] = [left.split(DIGITS), right.split(DIGITS)];
  for (const [at, one] of ours.entries()) {
    const other = theirs[at];
    if (other === undefined) return 1;
    // Digits stand at the odd places.
    const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other);
    if (order !== 0) return order;
  }
  return compareText(left, right);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
