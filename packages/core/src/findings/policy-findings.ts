import { defineFinding } from './finding-entry.ts';

/** Findings about rules of the repository that concern when decisions may be taken. */
export const POLICY_FINDINGS = {
  'policy/freeze': defineFinding({
    id: 'policy/freeze',
    category: 'policy',
    severity: 'error',
    docs: {
      description: 'A decision was accepted while a freeze forbids it, without a written exception.',
      why: 'a freeze protects a time in which nobody is there to undo what a decision sets off',
      example: `In decisis.toml: a [[freeze]] from 2026-12-20 to 2027-01-03. In the register, a decision accepted on 2026-12-24.
`,
      fix: 'wait until the freeze is over, or add a [[freeze.exception]] with its reason and the risk either way',
    },
    messages: {
      dated: (data: { id: string; date: string; freeze: string; from: string; to: string }) =>
        `${data.id} was accepted on ${data.date}, in the freeze "${data.freeze}" (${data.from} to ${data.to})`,
      inChange: (data: { id: string; date: string; freeze: string; from: string; to: string }) =>
        `${data.id} is accepted by this change on ${data.date}, in the freeze "${data.freeze}" (${data.from} to ${data.to})`,
    },
    samples: {
      dated: { id: 'D-001', date: '2026-12-24', freeze: 'year end', from: '2026-12-20', to: '2027-01-03' },
      inChange: { id: 'D-001', date: '2026-12-24', freeze: 'year end', from: '2026-12-20', to: '2027-01-03' },
    },
  }),
} as const;
