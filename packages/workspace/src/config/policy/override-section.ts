import { isCivilDate, isRuleId, RULE_IDS, type Override } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { saidSchema } from './said-schema.ts';

interface RawOverride {
  readonly finding: string;
  readonly rule: string;
  readonly about?: string;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly until?: string;
}

/** `[[override]]`: soft findings that somebody lets stand; `decisis override` writes them. */
export const overrideSection = policySection<readonly RawOverride[], readonly Override[]>({
  schema: {
    type: 'array',
    description:
      'Soft findings that somebody lets stand. They stay reported, as information with the name and the reason, and fail nothing. "decisis override" writes them.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['finding', 'rule', 'by', 'on', 'reason'],
      properties: {
        finding: { type: 'string', minLength: 1, description: 'Fingerprint of the finding: 16 hex digits.' },
        rule: { type: 'string', minLength: 1, description: 'Id of the rule that makes it.' },
        about: { type: 'string', minLength: 1, description: 'The item or the document that it is about, for readers.' },
        by: saidSchema('Who lets it stand.'),
        on: { type: 'string', minLength: 1, description: 'Day on which that was recorded, as "YYYY-MM-DD".' },
        reason: saidSchema('Why it may stand.'),
        until: { type: 'string', minLength: 1, description: 'Last day on which it holds, as "YYYY-MM-DD".' },
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ finding, rule, about, by, on, reason, until }) => ({ finding, rule, about, by, on, reason, until })),
  check: (raw) =>
    raw.flatMap(({ finding, rule, on, until }, index) => [
      ...(/^[0-9a-f]{16}$/.test(finding)
        ? []
        : [
            problem(
              index,
              'finding',
              `has the value "${finding}"`,
              'a fingerprint of 16 hex digits, as "check --json" shows it',
            ),
          ]),
      ...(isRuleId(rule)
        ? []
        : [
            {
              ...problem(
                index,
                'rule',
                `has the unknown rule "${rule}"`,
                'the id of a rule, such as "resolution/overdue"',
              ),
              unknown: { word: rule, known: RULE_IDS },
            },
          ]),
      ...Object.entries({ on, until }).flatMap(([key, day]) =>
        day === undefined || isCivilDate(day)
          ? []
          : [problem(index, key, `has the value "${day}"`, 'a day of the calendar, as "2027-01-31"')],
      ),
    ]),
});

function problem(index: number, key: string, said: string, expected: string) {
  return { path: ['override', index, key], at: 'value' as const, problem: said, expected };
}
