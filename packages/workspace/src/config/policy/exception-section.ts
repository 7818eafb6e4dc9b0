import { isCivilDate, isRuleId, RULE_IDS, type Exception } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { textsSchema } from './texts-schema.ts';

interface RawException {
  readonly decision?: string;
  readonly rule?: string;
  readonly sentinel?: string;
  readonly paths?: readonly string[];
  readonly approver: string;
  readonly reason: string;
  readonly until?: string;
  readonly 'until-phase'?: string;
}

const CATEGORIES: ReadonlySet<string> = new Set(RULE_IDS.map((id) => id.slice(0, id.indexOf('/'))));

/** `[[exception]]`: leave to depart from a decision or a rule for a time. */
export const exceptionSection = policySection<readonly RawException[], readonly Exception[]>({
  schema: {
    type: 'array',
    description:
      'Leave to depart from a decision or a rule for a time. What it covers is reported as information, with the approver and the end.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['approver', 'reason'],
      properties: {
        decision: { type: 'string', minLength: 1, description: 'Identifier of the decision that is departed from.' },
        rule: { type: 'string', minLength: 1, description: 'Id or category of the rule that is departed from.' },
        sentinel: { type: 'string', minLength: 1, description: 'Id of the sentinel that may fail.' },
        paths: textsSchema('Globs: only in these files.'),
        approver: { type: 'string', minLength: 1, description: 'Who gave the exception.' },
        reason: { type: 'string', minLength: 1, description: 'Why it was given.' },
        until: { type: 'string', minLength: 1, description: 'Last day on which it holds, as "YYYY-MM-DD".' },
        'until-phase': { type: 'string', minLength: 1, description: 'Last phase in which it holds: "Phase 1".' },
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ decision, rule, sentinel, paths = [], approver, reason, until, 'until-phase': untilPhase }) => ({
      decision,
      rule,
      sentinel,
      paths,
      approver,
      reason,
      until,
      untilPhase,
    })),
  check: (raw) =>
    raw.flatMap(({ rule, until }, index) => [
      ...(rule === undefined || isRuleId(rule) || CATEGORIES.has(rule)
        ? []
        : [
            {
              path: ['exception', index, 'rule'],
              at: 'value' as const,
              problem: `has the unknown rule "${rule}"`,
              expected: 'the id or category of a rule, such as "propagation/not-removed"',
              unknown: { word: rule, known: [...CATEGORIES, ...RULE_IDS] },
            },
          ]),
      ...(until === undefined || isCivilDate(until)
        ? []
        : [
            {
              path: ['exception', index, 'until'],
              at: 'value' as const,
              problem: `has the value "${until}"`,
              expected: 'a day of the calendar, as "2027-01-31"',
            },
          ]),
    ]),
});
