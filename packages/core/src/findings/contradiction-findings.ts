import { defineFinding } from './finding-entry.ts';

/** Findings about texts that cannot both hold. */
export const CONTRADICTION_FINDINGS = {
  'contradiction/status-differs': defineFinding({
    id: 'contradiction/status-differs',
    category: 'contradiction',
    severity: 'warning',
    docs: {
      description: 'Two documents give one decision different statuses.',
      why: 'one of the two lags behind, and readers believe the one they happen to find',
      example: `Two documents hold D-001 with the same title.
`,
      fix: 'correct the one that lags behind',
    },
    messages: {
      differs: (data: { id: string; status: string; other: string; otherPath: string; otherLine: number }) =>
        `${data.id} is ${data.status} here and ${data.other} at ${data.otherPath}:${data.otherLine}`,
    },
    samples: {
      differs: { id: 'D-001', status: 'open', other: 'accepted', otherPath: 'plans/open.md', otherLine: 7 },
    },
  }),
  'contradiction/owner-differs': defineFinding({
    id: 'contradiction/owner-differs',
    category: 'contradiction',
    severity: 'warning',
    docs: {
      description: 'Two documents give one decision different owners.',
      why: 'one of the two lags behind, and readers believe the one they happen to find',
      example: `Two documents hold D-001 with the same title.
`,
      fix: 'correct the one that lags behind',
    },
    messages: {
      differs: (data: { id: string; owner: string; other: string; otherPath: string; otherLine: number }) =>
        `${data.id} is owned by ${data.owner} here and by ${data.other} at ${data.otherPath}:${data.otherLine}`,
    },
    samples: {
      differs: { id: 'D-001', owner: 'platform', other: 'harbour', otherPath: 'plans/open.md', otherLine: 7 },
    },
  }),
  'contradiction/due-differs': defineFinding({
    id: 'contradiction/due-differs',
    category: 'contradiction',
    severity: 'warning',
    docs: {
      description: 'Two documents give one decision different due dates.',
      why: 'one of the two lags behind, and readers believe the one they happen to find',
      example: `Two documents hold D-001 with the same title.
`,
      fix: 'correct the one that lags behind',
    },
    messages: {
      differs: (data: { id: string; due: string; other: string; otherPath: string; otherLine: number }) =>
        `${data.id} is due ${data.due} here and ${data.other} at ${data.otherPath}:${data.otherLine}`,
    },
    samples: {
      differs: { id: 'D-001', due: '2026-04-01', other: '2026-05-01', otherPath: 'plans/open.md', otherLine: 7 },
    },
  }),
  'contradiction/phase-named-twice': defineFinding({
    id: 'contradiction/phase-named-twice',
    category: 'contradiction',
    severity: 'warning',
    docs: {
      description: 'Two headings give one phase titles that have nothing in common.',
      why: 'two readers who speak of the phase mean different work',
      example: `# Plan

## Phase 1: Lay the cables

Text.

## Phase 2: Move the crates

Text.

# Appendix

## Phase 1: Paint the hall

Text.
`,
      fix: 'give the phase one title, or the other work another number',
    },
    messages: {
      differs: (data: { phase: string; title: string; other: string }) =>
        `the title of ${data.phase} is "${data.title}" here and "${data.other}" elsewhere`,
    },
    samples: {
      differs: { phase: 'Phase 1', title: 'Paint the hall', other: 'Lay the cables' },
    },
  }),
  'contradiction/recorded': defineFinding({
    id: 'contradiction/recorded',
    category: 'contradiction',
    severity: 'info',
    docs: {
      description: 'An undecided item records that two documents contradict each other.',
      why: 'until it is decided, both texts stand and people follow either',
      example: `| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Which way the door opens | open | \`oven.md\` §2 says that it opens left. That is only true if the hall is wide. \`hall.md\` §4 claims that it opens right. |
`,
      fix: 'take the decision, and change the document that it goes against',
    },
    messages: {
      stands: (data: { id: string; places: readonly string[] }) =>
        `${data.id} sets ${data.places.slice(0, 4).join(' and ')} against each other`,
    },
    samples: {
      stands: { id: 'D-001', places: ['oven.md §2', 'hall.md §4'] },
    },
  }),
} as const;
