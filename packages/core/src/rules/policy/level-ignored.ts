import { isRuleId } from '../../findings/catalogue.ts';
import { createFinding } from '../../findings/finding.ts';
import { levelOf } from '../../policy/level-of.ts';
import { settingPlace } from '../../policy/settings-place.ts';
import type { Rule } from '../rule.ts';

/** A level of the settings that does not count. That of a category counts for its other rules, and is not told. */
export const levelIgnored: Rule = {
  id: 'policy/level-ignored',
  *check({ policy, repository }) {
    for (const [rule, asked] of Object.entries(policy.levels)) {
      if (!isRuleId(rule)) continue;
      const level = levelOf(rule, policy);
      if (level === asked) continue;
      const place = { location: settingPlace(repository, rule), anchor: rule };
      yield createFinding('policy/level-ignored', 'ignored', { rule, asked, level }, place);
    }
  },
};
