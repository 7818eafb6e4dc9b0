import { findingEntry, type RuleId } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { EXCUSED_BY, type ExcusedBy } from './finding-entry.ts';

/** What a finding is, as far as its excuses go. */
export type ExcusedFinding = Pick<Finding, 'ruleId' | 'messageId'>;

/** The widest thing that may excuse a finding. */
export function excusedBy({ ruleId, messageId }: ExcusedFinding): ExcusedBy {
  const stated = findingEntry(ruleId).excusedBy as ExcusedBy | Readonly<Record<string, ExcusedBy>> | undefined;
  return (typeof stated === 'object' ? stated[messageId] : stated) ?? 'baseline';
}

/** The widest thing that may excuse findings of a rule, of whatever message. */
export function ruleExcusedBy(rule: RuleId): ExcusedBy {
  const stated = findingEntry(rule).excusedBy;
  return typeof stated === 'string' ? stated : 'baseline';
}

/** Whether a baseline may accept a finding. */
export function isAcceptable(finding: ExcusedFinding): boolean {
  return includes(excusedBy(finding), 'baseline');
}

/** Whether a baseline may accept findings of a rule, at least with some of its messages. */
export function isRuleAcceptable(rule: RuleId): boolean {
  return includes(ruleExcusedBy(rule), 'baseline');
}

/** Whether settings may lower the level of a rule, or switch it off, at least with some of its messages. */
export function isRuleLowerable(rule: RuleId): boolean {
  return includes(ruleExcusedBy(rule), 'level');
}

/** Whether settings may lower the level of a finding. */
export function isLowerable(finding: ExcusedFinding): boolean {
  return includes(excusedBy(finding), 'level');
}

/** Whether a suppression or an exception may excuse a finding. */
export function isSuppressible(finding: ExcusedFinding): boolean {
  return includes(excusedBy(finding), 'reason');
}

function includes(widest: ExcusedBy, asked: ExcusedBy): boolean {
  return EXCUSED_BY.indexOf(widest) <= EXCUSED_BY.indexOf(asked);
}
