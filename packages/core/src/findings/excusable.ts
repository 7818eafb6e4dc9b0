import { findingEntry, type RuleId } from './catalogue.ts';

/** Whether a suppression or an exception may excuse findings of a rule. */
export function isExcusable(rule: RuleId): boolean {
  return findingEntry(rule).isExcusable !== false;
}
