import { defineFinding } from './finding-entry.ts';

/** Findings about leave to depart from decisions. */
export const EXCEPTION_FINDINGS = {
  'exception/expired': defineFinding({
    id: 'exception/expired',
    category: 'exception',
    severity: 'error',
    docs: {
      description: 'The last day or phase of an exception has passed.',
      why: 'the departure goes on without leave',
      example: `[[exception]]
decision = "D-001"
approver = "platform"
reason = "the old broker runs until the move"
until = "2026-02-01"
`,
      fix: 'end the departure, or have it approved again with another end',
    },
    messages: {
      date: (data: { about: string; until: string; approver: string }) =>
        `the exception to ${data.about} that ${data.approver} gave ended on ${data.until}`,
      phase: (data: { about: string; until: string; phase: string; approver: string }) =>
        `the exception to ${data.about} that ${data.approver} gave ended with ${data.until}, and the work is in ${data.phase}`,
    },
    samples: {
      date: { about: 'D-001', until: '2026-02-01', approver: 'platform' },
      phase: { about: 'D-001', until: 'Phase 1', phase: 'Phase 2', approver: 'platform' },
    },
  }),
  'exception/unused': defineFinding({
    id: 'exception/unused',
    category: 'exception',
    severity: 'warning',
    docs: {
      description: 'An exception covers no finding.',
      why: 'it would cover the next departure, which nobody has approved',
      example: `[[exception]]
decision = "D-001"
approver = "platform"
reason = "the old broker runs until the move"
until = "2026-02-01"
`,
      fix: 'remove the exception, or correct its scope',
    },
    messages: {
      unused: (data: { about: string; approver: string }) =>
        `the exception to ${data.about} that ${data.approver} gave covers nothing`,
    },
    samples: {
      unused: { about: 'D-001', approver: 'platform' },
    },
  }),
  'exception/no-scope': defineFinding({
    id: 'exception/no-scope',
    category: 'exception',
    severity: 'error',
    docs: {
      description: 'An exception names neither a decision nor a rule, or has no end.',
      why: 'leave to do anything, or for ever, is no exception but the end of the decision',
      example: `[[exception]]
decision = "D-001"
approver = "platform"
reason = "the old broker runs until the move"
until = "2026-02-01"
`,
      fix: 'name the decision or the rule that is departed from, and the last day or phase',
    },
    messages: {
      everything: (data: { approver: string }) =>
        `an exception that ${data.approver} gave names neither a decision nor a rule`,
      endless: (data: { approver: string }) =>
        `an exception that ${data.approver} gave has neither a last day nor a last phase`,
    },
    samples: {
      everything: { approver: 'platform' },
      endless: { approver: 'platform' },
    },
  }),
  'exception/invalid': defineFinding({
    id: 'exception/invalid',
    category: 'exception',
    severity: 'error',
    excusedBy: 'nothing',
    docs: {
      description: 'The table or the last phase of an exception cannot be understood, so it gives no leave.',
      why: 'what it was to cover counts in full, and nobody can tell who gave the exception, for what, or until when',
      example: `[[exception]]
decision = "D-001"
reason = "the old broker runs until the move"   # and no approver
until = "2026-12-31"
`,
      fix: 'correct the table; everything else was judged without it',
    },
    messages: {
      invalid: (data: { about: string; problem: string; expected: string }) =>
        `the exception to ${data.about} gives no leave: it ${data.problem}`,
      unnamed: (data: { about: string; problem: string; expected: string }) =>
        `exception ${data.about} gives no leave: it ${data.problem}`,
    },
    hints: { invalid: ({ expected }) => `write ${expected}`, unnamed: ({ expected }) => `write ${expected}` },
    samples: {
      invalid: { about: 'D-001', problem: 'has no key "approver"', expected: 'approver = …' },
      unnamed: { about: '#2', problem: 'has an unknown key "desicion"', expected: '"decision"' },
    },
  }),
  'exception/approver-lacks-authority': defineFinding({
    id: 'exception/approver-lacks-authority',
    category: 'exception',
    severity: 'error',
    docs: {
      description: 'An exception to a decision was given by somebody who may not decide it.',
      why: 'a decision that anybody may except from binds nobody',
      example: `[[exception]]
decision = "D-001"
approver = "platform"
reason = "the old broker runs until the move"
until = "2026-02-01"
`,
      fix: 'have the body that decides give the exception',
    },
    messages: {
      lacks: (data: { about: string; approver: string; bodies: readonly string[] }) =>
        `${data.approver} gave an exception to ${data.about}, but ${data.bodies.join(' or ')} decides it`,
    },
    samples: {
      lacks: { about: 'D-001', approver: 'platform', bodies: ['Architecture Council'] },
    },
  }),
} as const;
