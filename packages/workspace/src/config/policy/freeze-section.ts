import { isCivilDate, type Freeze } from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import { policySection } from './policy-section.ts';
import { saidSchema } from './said-schema.ts';

interface RawFreeze {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly registers?: readonly string[];
  readonly exception?: readonly RawException[];
}

interface RawException {
  readonly item: string;
  readonly 'requested-by': string;
  readonly 'approved-by': string;
  readonly reason: string;
  readonly 'risk-if-done': string;
  readonly 'risk-if-not': string;
}

const text = (description: string) => ({ type: 'string', minLength: 1, description }) as const;

/** `[[freeze]]`: days in which no decision may be accepted, and the written exceptions to it. */
export const freezeSection = policySection<readonly RawFreeze[], readonly Freeze[]>({
  schema: {
    type: 'array',
    description: 'Days in which no decision may be accepted.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'from', 'to'],
      properties: {
        name: text('What the freeze is called.'),
        from: text('First day, as "YYYY-MM-DD".'),
        to: text('Last day, as "YYYY-MM-DD".'),
        registers: {
          type: 'array',
          description: 'Names or paths of the registers that it is for, their folder or a glob; all when absent.',
          items: { type: 'string', minLength: 1 },
        },
        exception: {
          type: 'array',
          description: 'Decisions that may be accepted all the same, each with the written request.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['item', 'requested-by', 'approved-by', 'reason', 'risk-if-done', 'risk-if-not'],
            properties: {
              item: text('Identifier of the decision, behind its register where several have it: "open:D-006".'),
              'requested-by': saidSchema('Who asked for it.'),
              'approved-by': saidSchema('Who allowed it.'),
              reason: saidSchema('Why it cannot wait.'),
              'risk-if-done': saidSchema('What may go wrong when it is decided in the freeze.'),
              'risk-if-not': saidSchema('What may go wrong when it waits.'),
            },
          },
        },
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ name, from, to, registers, exception = [] }) => ({
      name,
      from,
      to,
      registers,
      exceptions: exception.map((one) => ({
        item: one.item,
        requestedBy: one['requested-by'],
        approvedBy: one['approved-by'],
        reason: one.reason,
        riskIfDone: one['risk-if-done'],
        riskIfNot: one['risk-if-not'],
      })),
    })),
  check: (raw) => raw.flatMap(problemsOf),
});

function problemsOf({ from, to, exception = [] }: RawFreeze, index: number): SchemaProblem[] {
  const days = (['from', 'to'] as const).filter((key) => !isCivilDate(key === 'from' ? from : to));
  const problems: SchemaProblem[] = days.map((key) => ({
    path: ['freeze', index, key],
    at: 'value',
    problem: `has the value "${key === 'from' ? from : to}"`,
    expected: 'a day of the calendar, as "2026-12-20"',
  }));
  if (days.length === 0 && to < from)
    problems.push({
      path: ['freeze', index, 'to'],
      at: 'value',
      problem: `ends on ${to}, before it begins`,
      expected: `a day from ${from} on`,
    });
  for (const [at, one] of exception.entries()) {
    if (one['requested-by'].trim() !== one['approved-by'].trim()) continue;
    problems.push({
      path: ['freeze', index, 'exception', at, 'approved-by'],
      at: 'value',
      problem: 'is approved by who requested it',
      expected: 'the name of somebody else',
    });
  }
  return problems;
}
