import { defineFinding } from './finding-entry.ts';

/** Findings about decisions that comments of source code cite. */
export const CITATION_FINDINGS = {
  'citation/unknown-decision': defineFinding({
    id: 'citation/unknown-decision',
    category: 'citation',
    severity: 'error',
    docs: {
      description: 'Code cites a decision that no register has.',
      why: 'whoever changes the code cannot learn what binds it',
      example: `// @decision D-009: orders leave through the new broker
`,
      fix: 'correct the identifier, or remove the citation',
    },
    messages: {
      unknown: (data: { id: string }) => `the code cites ${data.id}, which no register has`,
      notInRegister: (data: { id: string; register: string }) =>
        `the code cites ${data.register}:${data.id}, which no such register has`,
    },
    samples: {
      unknown: { id: 'D-009' },
      notInRegister: { id: 'D-009', register: 'billing' },
    },
  }),
  'citation/superseded-decision': defineFinding({
    id: 'citation/superseded-decision',
    category: 'citation',
    severity: 'warning',
    docs: {
      description: 'Code cites a decision that is superseded.',
      why: 'the code still does what was decided before',
      example: `// @decision D-009: orders leave through the new broker
`,
      fix: 'make the code follow the later decision, and cite that one',
    },
    messages: {
      superseded: (data: { id: string; by: string }) =>
        `the code cites ${data.id}, which is superseded${data.by === '' ? '' : ` by ${data.by}`}`,
    },
    samples: {
      superseded: { id: 'D-009', by: 'D-014' },
    },
  }),
  'citation/rejected-decision': defineFinding({
    id: 'citation/rejected-decision',
    category: 'citation',
    severity: 'error',
    docs: {
      description: 'Code cites a decision that was rejected.',
      why: 'the code does what was decided against',
      example: `// @decision D-009: orders leave through the new broker
`,
      fix: 'change the code, or cite the decision that it follows',
    },
    messages: {
      rejected: (data: { id: string }) => `the code cites ${data.id}, which was rejected`,
    },
    samples: {
      rejected: { id: 'D-009' },
    },
  }),
} as const;
