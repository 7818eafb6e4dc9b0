import { defineFinding } from './finding-entry.ts';

/** What a sentence about an override says: of which rule, about what, by whom. */
export interface Overridden {
  readonly rule: string;
  readonly about: string;
  readonly by: string;
}

const named = ({ rule, about }: Overridden): string => (about === '' ? rule : `${rule} (${about})`);
const SAMPLE: Overridden = { rule: 'plan/undecidable-blocker', about: 'D-001', by: 'mara' };
const EXAMPLE = `[[override]]
finding = "0f3a9c1d2b4e5f60"
rule = "plan/undecidable-blocker"
by = "mara"
on = "2026-02-10"
reason = "the council knows the choice"
until = "2026-03-01"
`;

/** Findings about overrides: recorded bypasses of soft findings. */
export const OVERRIDE_FINDINGS = {
  'override/refused': defineFinding({
    id: 'override/refused',
    category: 'override',
    severity: 'error',
    excusedBy: 'level',
    docs: {
      description: 'An override is of a finding that nobody can override, or not by whoever recorded it.',
      why: 'what is hard holds for everybody, what could not be judged is no finding that somebody knows, and what a body decides is not for others to let stand; the override does nothing',
      example: EXAMPLE,
      fix: 'remove the override, and repair what it is about; a departure from a decision is an [[exception]] of who may give it',
    },
    messages: {
      hard: (data: Overridden) =>
        `${data.by} overrides ${named(data)}, which is hard: only soft findings can be overridden`,
      unjudged: (data: Overridden) =>
        `${data.by} overrides ${named(data)}, which says that something could not be judged`,
      notTheDecider: (data: Overridden & { item: string; bodies: readonly string[] }) =>
        `${data.by} overrides ${named(data)}, but ${data.bodies.join(' or ')} decides ${data.item}`,
    },
    hints: {
      notTheDecider: ({ bodies }) => `have ${bodies.join(' or ')} record it, or remove the override`,
    },
    samples: {
      hard: SAMPLE,
      unjudged: { ...SAMPLE, rule: 'sentinel/unrunnable', about: 'no-raw-sql' },
      notTheDecider: { ...SAMPLE, item: 'D-001', bodies: ['Architecture Council'] },
    },
  }),
  'override/expired': defineFinding({
    id: 'override/expired',
    category: 'override',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'The last day of an override has passed.',
      why: 'it was recorded for a time; what it let stand counts again',
      example: EXAMPLE,
      fix: 'deal with what it let stand, or state a later day with a reason that still holds',
    },
    messages: {
      expired: (data: Overridden & { until: string }) =>
        `the override of ${named(data)} by ${data.by} ended on ${data.until}`,
    },
    samples: { expired: { ...SAMPLE, until: '2026-03-01' } },
  }),
  'override/unused': defineFinding({
    id: 'override/unused',
    category: 'override',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'An override lets no finding stand.',
      why: 'it would let the same finding stand when it comes back, which nobody has looked at',
      example: EXAMPLE,
      fix: 'remove the override',
    },
    messages: {
      unused: (data: Overridden) => `the override of ${named(data)} by ${data.by} matches no finding`,
      advisory: (data: Overridden) =>
        `the override of ${named(data)} by ${data.by} is of an advisory finding, which needs none`,
    },
    samples: { unused: SAMPLE, advisory: SAMPLE },
  }),
} as const;
