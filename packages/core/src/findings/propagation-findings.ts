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
  'propagation/missing-document': defineFinding({
    id: 'propagation/missing-document',
    category: 'propagation',
    severity: 'warning',
    docs: {
      description: 'A document that an accepted decision changes is not there.',
      why: 'nobody can see whether the change was made, and what the decision promised is written nowhere',
      example: `# Open decisions

## D-001: Which broker carries orders

- Status: accepted
- Impacted plans:
  - \`plans/orders.md\` §2: name the new broker
`,
      fix: 'write the document, or correct its path in the decision',
    },
    messages: {
      gone: (data: { id: string; document: string }) =>
        `${data.id} changes ${data.document}, which is not in the repository`,
      elsewhere: (data: { count: number; first: string }) =>
        data.count === 1
          ? `a document that accepted decisions change, ${data.first}, is not in this repository`
          : `${data.count} documents that accepted decisions change, ${data.first} and others, are not in this repository`,
    },
    hints: {
      elsewhere: () => 'check the register in the repository that has them, or switch the rule off',
    },
    samples: {
      gone: { id: 'D-001', document: 'plans/orders.md' },
      elsewhere: { count: 4, first: 'plans/orders.md' },
    },
  }),
  'propagation/untraced': defineFinding({
    id: 'propagation/untraced',
    category: 'propagation',
    severity: 'warning',
    docs: {
      description: 'An item leaves no trace where the settings ask for one.',
      why: 'what was decided, or asked for, is lost between two documents and nobody sees where',
      example: `# Decisions locked

## Default stances

- **Queues are kept in the database.**
`,
      fix: 'name the item there, by its ID or its words; or narrow the [[trace]] that asks for it',
    },
    messages: {
      unnamed: ({ id, trace, count }: { id: string; trace: string; count: number }) =>
        count === 1
          ? `${id} is not named in the one document of "${trace}"`
          : `${id} is named in none of the ${count} documents of "${trace}"`,
      namesNone: ({ id, trace }: { id: string; trace: string }) => `${id} names none of what "${trace}" traces`,
      namesUnknown: ({ id, named, trace }: { id: string; named: string; trace: string }) =>
        `${id} names ${named}, which no document of "${trace}" has`,
      idUnnamed: ({ id, trace, register }: { id: string; trace: string; register: string }) =>
        `${id} is named by no item of ${register}, as "${trace}" asks`,
      nothing: ({ trace, problem }: { trace: string; problem: string }) => `"${trace}" looks at nothing: ${problem}`,
    },
    hints: { nothing: () => 'correct the [[trace]] in decisis.toml; a trace of nothing is always kept' },
    samples: {
      unnamed: { id: '"Queues are kept in the database"', trace: 'stances in the specifications', count: 4 },
      namesNone: { id: 'D-001', trace: 'requirements' },
      namesUnknown: { id: 'D-001', named: 'R-70', trace: 'requirements' },
      idUnnamed: { id: 'R-7', trace: 'requirements', register: 'decisions.md' },
      nothing: { trace: 'stances in the specifications', problem: 'no document is "specs/**"' },
    },
  }),
  'propagation/two-authorities': defineFinding({
    id: 'propagation/two-authorities',
    category: 'propagation',
    severity: 'info',
    docs: {
      description: 'Accepted decisions of two bodies answer one requirement.',
      why: 'when the two part ways, nobody can say which of them counts',
      example: `| ID | Decision | Status | Decided by | Drivers |
|---|---|---|---|---|
| D-001 | Keep tide tables | accepted | Harbour board | R-1 |
| D-002 | Buy tide tables | accepted | Pilots | R-1 |
`,
      fix: 'let one body decide what the requirement asks for, and the other decision refer to it',
    },
    messages: {
      two: (data: { id: string; asked: string; body: string; other: string; otherBody: string; trace: string }) =>
        `${data.asked} is answered by ${data.other}, decided by ${data.otherBody}, and by ${data.id}, decided by ${data.body}`,
    },
    samples: {
      two: {
        id: 'D-002',
        asked: 'R-1',
        body: 'Pilots',
        other: 'D-001',
        otherBody: 'Harbour board',
        trace: 'requirements',
      },
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
