import { isCivilDate, isRuleId, RULE_IDS, type Exception, type InvalidException } from '@decisis/core';
import { checkSchema, type SchemaProblem } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { policySection } from './policy-section.ts';
import { saidSchema } from './said-schema.ts';
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

interface ReadExceptions {
  readonly exceptions: readonly Exception[];
  readonly invalidExceptions: readonly InvalidException[];
}

const CATEGORIES: ReadonlySet<string> = new Set(RULE_IDS.map((id) => id.slice(0, id.indexOf('/'))));

const ENTRY: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['approver', 'reason'],
  properties: {
    decision: { type: 'string', minLength: 1, description: 'Identifier of the decision that is departed from.' },
    rule: { type: 'string', minLength: 1, description: 'Id or category of the rule that is departed from.' },
    sentinel: { type: 'string', minLength: 1, description: 'Id of the sentinel that may fail.' },
    paths: textsSchema('Globs: only in these files.'),
    approver: saidSchema('Who gave the exception.'),
    reason: saidSchema('Why it was given.'),
    until: { type: 'string', minLength: 1, description: 'Last day on which it holds, as "YYYY-MM-DD".' },
    'until-phase': {
      type: 'string',
      minLength: 1,
      description: 'Last phase in which it holds, of the plan: "Phase 1".',
    },
  },
};

/** `[[exception]]`: leave to depart from a decision or a rule for a time. One that cannot be understood gives none. */
export const exceptionSection = policySection<readonly RawException[], ReadExceptions>({
  schema: {
    type: 'array',
    description:
      'Leave to depart from a decision or a rule for a time. What it covers is reported as information, with the approver and the end.',
    items: ENTRY,
  },
  normalize: (raw = []) => {
    const wrong = raw.map((one, index) => problemsWith(one, index).length > 0);
    return {
      exceptions: raw.flatMap((one, at) => (wrong[at] === true ? [] : [exceptionOf(one, at)])),
      // The places are filled in by what knows the text.
      invalidExceptions: raw.flatMap((one, at) =>
        wrong[at] === true ? [{ at, about: aboutTable(one, at), path: 'decisis.toml', problems: [] }] : [],
      ),
    };
  },
  check: (raw) => raw.flatMap((one, index) => problemsWith(one, index)),
});

function exceptionOf(
  { decision, rule, sentinel, paths = [], approver, reason, until, 'until-phase': untilPhase }: RawException,
  at: number,
): Exception {
  return { at, decision, rule, sentinel, paths, approver, reason, until, untilPhase };
}

function problemsWith(raw: RawException, index: number): readonly SchemaProblem[] {
  const path = ['exception', index];
  const shape = checkSchema(ENTRY, raw, path);
  if (shape.length > 0) return shape;
  const { rule, until } = raw;
  const problems: SchemaProblem[] = [];
  if (rule !== undefined && !isRuleId(rule) && !CATEGORIES.has(rule))
    problems.push({
      path: [...path, 'rule'],
      at: 'value',
      problem: `has the unknown rule "${rule}"`,
      expected: 'the id or category of a rule, such as "propagation/not-removed"',
      unknown: { word: rule, known: [...CATEGORIES, ...RULE_IDS] },
    });
  if (until !== undefined && !isCivilDate(until))
    problems.push({
      path: [...path, 'until'],
      at: 'value',
      problem: `has the value "${until}"`,
      expected: 'a day of the calendar, as "2027-01-31"',
    });
  return problems;
}

function aboutTable(raw: object, at: number): string {
  const table = raw as Readonly<Record<string, unknown>>;
  const texts = ['decision', 'sentinel', 'rule'].map((key) => table[key]);
  return texts.find((one): one is string => typeof one === 'string' && one !== '') ?? `#${at + 1}`;
}
