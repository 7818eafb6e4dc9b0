import { defineFinding } from './finding-entry.ts';

/** Findings about the options of a decision and the one that is recommended or chosen. */
export const OPTION_FINDINGS = {
  'option/unknown-choice': defineFinding({
    id: 'option/unknown-choice',
    category: 'option',
    severity: 'error',
    docs: {
      description: 'A recommendation, an outcome or a default names an option that the decision does not have.',
      why: 'nobody can tell which of the options is meant',
      example: `## D-001: Pick the message broker

Status: open

### Option A: one broker

### Option B: one broker a region

### Recommendation

Option C, with two racks.
`,
      fix: 'name one of the options, or describe the one that is meant',
    },
    messages: {
      recommended: (data: { id: string; option: string; known: readonly string[] }) =>
        `${data.id} recommends option ${data.option}, but has only ${data.known.join(', ')}`,
      chosen: (data: { id: string; option: string; known: readonly string[] }) =>
        `${data.id} chose option ${data.option}, but has only ${data.known.join(', ')}`,
      default: (data: { id: string; option: string; known: readonly string[] }) =>
        `${data.id} has option ${data.option} as its default, but only ${data.known.join(', ')}`,
      title: (data: { id: string; option: string; known: readonly string[] }) =>
        `${data.id} chose "${data.option}", which is none of ${data.known.slice(0, 6).join(', ')}`,
    },
    samples: {
      recommended: { id: 'D-001', option: 'C', known: ['A', 'B'] },
      chosen: { id: 'D-001', option: 'C', known: ['A', 'B'] },
      default: { id: 'D-001', option: 'C', known: ['A', 'B'] },
      title: { id: '0004', option: 'Carrier pigeons', known: ['Postal mail', 'Telegraph'] },
    },
  }),
  'option/composite-unresolved': defineFinding({
    id: 'option/composite-unresolved',
    category: 'option',
    severity: 'warning',
    docs: {
      description: 'An option is made of others, and one of those does not exist.',
      why: 'what the option would do in that case is described nowhere',
      example: `## D-001: Pick the message broker

Status: open

### Option A: one broker

Cheap.

### Option B: mixed

Use Option A for small sites. Use Option D for the capital.
`,
      fix: 'name options of the same decision, or describe the missing one',
    },
    messages: {
      part: (data: { id: string; option: string; part: string }) =>
        `option ${data.option} of ${data.id} uses option ${data.part}, which does not exist`,
    },
    samples: { part: { id: 'D-001', option: 'B', part: 'D' } },
  }),
  'option/no-recommendation': defineFinding({
    id: 'option/no-recommendation',
    category: 'option',
    severity: 'warning',
    docs: {
      description: 'A decision that is due within two weeks has options and no recommendation.',
      why: 'those who decide would have to work out the recommendation in the meeting',
      example: `## D-001: Pick the message broker

Status: open
Due: 2026-03-10

### Option A: one broker

### Option B: one broker a region
`,
      fix: 'recommend one of the options, with the reason',
    },
    messages: {
      soon: (data: { id: string; options: number; due: string; days: number }) =>
        `${data.id} is due ${data.due}${data.days === 0 ? ', today' : data.days > 0 ? `, in ${data.days === 1 ? 'a day' : `${data.days} days`}` : ''}, and recommends none of its ${data.options} options`,
    },
    samples: { soon: { id: 'D-001', options: 2, due: '2026-03-10', days: 9 } },
  }),
  'option/see-below-unbound': defineFinding({
    id: 'option/see-below-unbound',
    category: 'option',
    severity: 'error',
    docs: {
      description: 'A field refers to a section of its document that is not there, or that speaks of another decision.',
      why: 'whoever follows the reference finds nothing, or decides on the wrong options',
      example: `| ID | Decision | Status | Recommended default |
|---|---|---|---|
| D-001 | Pick the message broker | open | See options below (§4) |

## 3. D-001 options

Two brokers were looked at.
`,
      fix: 'correct the number of the section, or write the section',
    },
    messages: {
      noSection: (data: { id: string; section: string }) =>
        `${data.id} refers to §${data.section} of this document, which does not exist`,
      otherItem: (data: { id: string; section: string; other: string }) =>
        `${data.id} refers to §${data.section}, which is about ${data.other}`,
      noOptions: (data: { id: string }) => `${data.id} refers to options below, and none of this document are about it`,
    },
    samples: {
      noSection: { id: 'D-001', section: '4' },
      otherItem: { id: 'D-001', section: '4', other: 'D-002' },
      noOptions: { id: 'D-001' },
    },
  }),
  'option/accepted-not-recommended': defineFinding({
    id: 'option/accepted-not-recommended',
    category: 'option',
    severity: 'info',
    docs: {
      description: 'The option that was chosen is not the recommended one, and no reason is given.',
      why: 'a later reader cannot tell a considered choice from a slip',
      example: `## D-001: Pick the message broker

Status: accepted

### Option A: one broker

### Option B: one broker a region

### Recommendation

Option A, for it is cheap.

### Outcome

Option B.
`,
      fix: 'write down why the recommendation was not followed',
    },
    messages: {
      differs: (data: { id: string; chosen: string; recommended: string }) =>
        `${data.id} chose option ${data.chosen}, though ${data.recommended} is recommended, and gives no reason`,
    },
    samples: { differs: { id: 'D-001', chosen: 'B', recommended: 'A' } },
  }),
} as const;
