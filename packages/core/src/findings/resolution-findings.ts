import { defineFinding } from './finding-entry.ts';

/** Findings about what a decision needs before it can be taken, and about the date by which it has to be. */
export const RESOLUTION_FINDINGS = {
  'resolution/missing-owner': defineFinding({
    id: 'resolution/missing-owner',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'An undecided item has no owner.',
      why: 'a decision that nobody has to bring about is not brought about',
      example: `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Pick the message broker | open | |
| D-002 | Pick the region of the second site | open | platform |
`,
      fix: 'name the person or team that has to bring the decision about',
    },
    messages: { none: (data: { id: string }) => `${data.id} has no owner` },
    hints: { none: ({ id }) => `name one with "decisis set ${id} owner=NAME"` },
    samples: { none: { id: 'D-001' } },
  }),
  'resolution/overdue': defineFinding({
    id: 'resolution/overdue',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'The due date of an undecided item has passed.',
      why: 'what the decision holds up waits longer than planned, and nobody said so',
      example: `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Pick the message broker | open | platform | 2026-01-15 |
`,
      fix: 'take the decision, or set a new date and tell those who wait for it',
    },
    messages: {
      late: (data: { id: string; due: string; days: number; blocks: readonly string[] }) =>
        `${data.id} was due ${data.due}, ${data.days === 1 ? 'a day' : `${data.days} days`} ago` +
        (data.blocks.length === 0 ? '' : `, and holds up ${data.blocks.slice(0, 4).join(', ')}`),
    },
    hints: {
      late: ({ id }) => `take it with "decisis accept ${id}", or move it with "decisis set ${id} due=YYYY-MM-DD"`,
    },
    samples: { late: { id: 'D-001', due: '2026-01-15', days: 12, blocks: ['M1'] } },
  }),
} as const;
