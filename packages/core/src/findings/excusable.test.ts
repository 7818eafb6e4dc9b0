import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from './catalogue.ts';
import {
  excusedBy,
  isAcceptable,
  isLowerable,
  isRuleAcceptable,
  isRuleLowerable,
  isSuppressible,
} from './excusable.ts';

/** By a baseline, by a level, by a suppression or an exception. */
const excuses = (ruleId: RuleId, messageId: string): readonly boolean[] => [
  isAcceptable({ ruleId, messageId }),
  isLowerable({ ruleId, messageId }),
  isSuppressible({ ruleId, messageId }),
];

describe('what may excuse a finding', () => {
  test.each<[RuleId, string, readonly boolean[]]>([
    ['resolution/overdue', 'late', [true, true, true]],
    ['suppression/unused', 'unused', [false, true, true]],
    ['document/conflict-marker', 'open', [false, false, true]],
    ['sentinel/unrunnable', 'noFiles', [false, false, false]],
    ['document/ambiguous-text', 'readings', [true, true, true]],
    ['document/ambiguous-text', 'unreadDate', [false, false, true]],
    ['authority/not-the-decider', 'other', [true, true, true]],
    ['authority/not-the-decider', 'locked', [false, true, true]],
  ])('%s %s', (rule, message, expected) => {
    expect(excuses(rule, message)).toEqual(expected);
  });

  test('a rule of which a baseline may accept some messages is one that it may name', () => {
    expect(isRuleAcceptable('authority/not-the-decider')).toBe(true);
    expect(isRuleAcceptable('suppression/unused')).toBe(false);
    expect(isRuleLowerable('document/ambiguous-text')).toBe(true);
    expect(isRuleLowerable('document/too-large')).toBe(false);
  });

  test('whatever speaks about excuses enters no baseline', () => {
    const about = RULE_IDS.filter((id) => /^(?:suppression|baseline|override)\//.test(id));
    expect(about.length).toBeGreaterThan(8);
    expect(about.filter((ruleId) => excusedBy({ ruleId, messageId: '' }) === 'baseline')).toEqual([]);
  });
});
