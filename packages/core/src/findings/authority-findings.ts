import { defineFinding } from './finding-entry.ts';

/** Findings about who decided. */
export const AUTHORITY_FINDINGS = {
  'authority/wrong-body': defineFinding({
    id: 'authority/wrong-body',
    category: 'authority',
    severity: 'error',
    docs: {
      description: 'A decision is accepted that another body had to take.',
      why: 'it can be contested at any time, and what was built on it with it',
      example: `# Decisions

## D-001: Which broker carries orders

- Status: accepted
- Outcome: Deferred to Council.
`,
      fix: 'have the body decide, and record its decision; until then the item is open',
    },
    messages: {
      other: (data: { id: string; decider: string; bodies: readonly string[] }) =>
        `${data.id} was decided by ${data.decider}, but ${data.bodies.join(' or ')} decides it`,
      deferred: (data: { id: string; body: string }) =>
        `${data.id} is accepted, though its own text leaves it to ${data.body} and reports no decision of that body`,
    },
    samples: {
      other: { id: 'D-001', decider: 'platform', bodies: ['Architecture Council'] },
      deferred: { id: 'D-001', body: 'Council' },
    },
  }),
  'authority/not-the-decider': defineFinding({
    id: 'authority/not-the-decider',
    category: 'authority',
    severity: 'error',
    docs: {
      description: 'All approvals that an accepted decision records are by others than the body that may take it.',
      why: 'an approval by somebody who may not give it is none',
      example: `Settings name the Architecture Council for D-001, and the register says: approved by Harbour Team on 2026-01-12.
`,
      fix: 'have the body approve it, and record that: in the document, or with "decisis accept ID --actor NAME"',
    },
    messages: {
      other: (data: { id: string; approver: string; bodies: readonly string[] }) =>
        `${data.id} was approved by ${data.approver}, but ${data.bodies.join(' or ')} decides it`,
    },
    samples: {
      other: { id: 'D-001', approver: 'Harbour Team', bodies: ['Architecture Council'] },
    },
  }),
} as const;
