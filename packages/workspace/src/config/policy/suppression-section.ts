import { isCivilDate, isRuleId, RULE_IDS, type Suppression } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { saidSchema } from './said-schema.ts';

interface RawSuppression {
  readonly rule: string;
  readonly item?: string;
  readonly path?: string;
  readonly reason: string;
  readonly until?: string;
}

/** `[[suppression]]`: findings that are not to be reported, each with its reason. */
export const suppressionSection = policySection<readonly RawSuppression[], readonly Suppression[]>({
  schema: {
    type: 'array',
    description: 'Findings that are not reported, each with a reason. One that matches nothing is a finding itself.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['rule', 'reason'],
      properties: {
        rule: { type: 'string', minLength: 1, description: 'Id of the rule.' },
        item: { type: 'string', minLength: 1, description: 'Only findings about this item.' },
        path: { type: 'string', minLength: 1, description: 'Only findings in these files; a glob.' },
        reason: saidSchema('Why it is right not to report it.'),
        until: { type: 'string', minLength: 1, description: 'Last day on which it holds, as "YYYY-MM-DD".' },
      },
    },
  },
  normalize: (raw = []) => raw.map(({ rule, item, path, reason, until }) => ({ rule, item, path, reason, until })),
  check: (raw) =>
    raw.flatMap(({ rule, until }, index) => [
      ...(isRuleId(rule)
        ? []
        : [
            {
              path: ['suppression', index, 'rule'],
              at: 'value' as const,
              problem: `has the unknown rule "${rule}"`,
              expected: 'the id of a rule, such as "resolution/overdue"',
              unknown: { word: rule, known: RULE_IDS },
            },
          ]),
      ...(until === undefined || isCivilDate(until)
        ? []
        : [
            {
              path: ['suppression', index, 'until'],
              at: 'value' as const,
              problem: `has the value "${until}"`,
              expected: 'a day of the calendar, as "2027-01-31"',
            },
          ]),
    ]),
});
