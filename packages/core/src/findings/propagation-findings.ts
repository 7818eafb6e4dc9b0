import { defineFinding } from './finding-entry.ts';

/** Findings about documents that have not followed an outcome. */
export const PROPAGATION_FINDINGS = {
  'propagation/not-mentioned': defineFinding({
    id: 'propagation/not-mentioned',
    category: 'propagation',
    severity: 'warning',
    docs: {
      description: 'A document that an accepted decision changes shows no trace of it.',
      why: 'whoever works by that document works by what was decided against',
      example: `# Open decisions

## D-001: Which broker carries orders

- Status: accepted
- Impacted plans:
  - \`orders.md\` §2: remove \`oldmq\` from the list of services
`,
      fix: 'make the change in the document, or cite the decision there',
    },
    messages: {
      silent: (data: { id: string; document: string; what: string }) =>
        `${data.document} neither cites ${data.id} nor shows what it promised: ${data.what}`,
    },
    samples: {
      silent: { id: 'D-001', document: 'plans/orders.md', what: 'add the new broker to the list of services' },
    },
  }),
  'propagation/not-removed': defineFinding({
    id: 'propagation/not-removed',
    category: 'propagation',
    severity: 'warning',
    docs: {
      description: 'A document still has what an accepted decision removes from it.',
      why: 'the document contradicts the decision that changes it',
      example: `# Open decisions

## D-001: Which broker carries orders

- Status: accepted
- Impacted plans:
  - \`orders.md\` §2: remove \`oldmq\` from the list of services
`,
      fix: 'remove it from the document, or correct the decision',
    },
    messages: {
      there: (data: { id: string; document: string; literal: string; sections: readonly string[] }) =>
        `${data.document} still has ${data.literal}${data.sections.length === 0 ? '' : ` in §${data.sections.join(', §')}`}, which ${data.id} removes`,
    },
    samples: {
      there: { id: 'D-001', document: 'plans/orders.md', literal: 'oldmq', sections: ['2'] },
    },
  }),
  'propagation/not-logged': defineFinding({
    id: 'propagation/not-logged',
    category: 'propagation',
    severity: 'warning',
    docs: {
      description: 'An accepted decision is not in the decision log that the rules of its register name.',
      why: 'whoever reads the log takes the decision for open',
      example: `# Open decisions

## Resolution rules

- Approval outcomes are recorded in \`plans/decision_log.md\`.
`,
      fix: 'record the outcome in the log',
    },
    messages: {
      absent: (data: { id: string; log: string }) => `${data.id} is accepted, but ${data.log} does not hold it`,
    },
    samples: {
      absent: { id: 'D-001', log: 'plans/decision_log.md' },
    },
  }),
  'propagation/log-missing': defineFinding({
    id: 'propagation/log-missing',
    category: 'propagation',
    severity: 'info',
    docs: {
      description: 'The rules of a register record outcomes in a document that this repository does not have.',
      why: 'the outcomes of the register are recorded nowhere that a reader could find',
      example: `# Open decisions

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | accepted |

## Resolution rules

- Approval outcomes are recorded in \`plans/decision_log.md\`.
`,
      fix: 'write the log, or correct the rule',
    },
    messages: {
      absent: (data: { log: string; count: number }) =>
        `outcomes are to be recorded in ${data.log}, which is not there, and ${data.count === 1 ? 'one decision is' : `${data.count} decisions are`} accepted`,
    },
    samples: {
      absent: { log: 'plans/decision_log.md', count: 5 },
    },
  }),
} as const;
