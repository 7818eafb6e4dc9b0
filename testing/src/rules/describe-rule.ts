import { describe, expect, test } from 'vitest';
import type { RuleId } from '@decisis/core';
import { checkRule, type RuleCase } from './check-rule.ts';

/** Snippets on which a rule must stay silent, and such on which it must find what stands beside them; by what they show. */
export interface RuleCases {
  readonly valid: Readonly<Record<string, Omit<RuleCase, 'finds'> | string>>;
  readonly invalid: Readonly<Record<string, RuleCase>>;
}

/** The tests of one rule: a finding too many is told as noisy, one too few as missing. */
export function describeRule(rule: RuleId, { valid, invalid }: RuleCases): void {
  describe(rule, () => {
    test.each(Object.entries(valid))('is silent: %s', (_name, one) => {
      const silent = typeof one === 'string' ? { documents: one } : one;
      expect(checkRule(rule, { ...silent, finds: [] })).toEqual({ noisy: [], missing: [] });
    });
    test.each(Object.entries(invalid))('finds: %s', (_name, one) => {
      expect(one.finds.length).toBeGreaterThan(0);
      expect(checkRule(rule, one)).toEqual({ noisy: [], missing: [] });
    });
  });
}
