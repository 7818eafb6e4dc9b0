import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';
import { reopeningWords, type ReopeningWay } from './reopening-words.ts';

/** Findings about what a decision needs before it can be taken, and about the date by which it has to be. */
export const RESOLUTION_FINDINGS = {
  'resolution/missing-owner': defineFinding({
    id: 'resolution/missing-owner',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'An undecided item has no owner, or an accepted one of which its register demands one.',
      why: 'a decision that nobody has to bring about is not brought about',
      example: `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Pick the message broker | open | |
| D-002 | Pick the region of the second site | open | platform |
`,
      fix: 'name the person or team that has to bring the decision about',
    },
    messages: {
      none: (data: { id: string; call: string }) => `${data.id} has no owner`,
      unnamed: (data: { id: string; call: string; written: string }) =>
        `${data.id} has "${data.written}" as its owner, which is nobody`,
    },
    hints: {
      none: ({ call }) => `name one with "decisis set ${shellWord(call)} owner=NAME"`,
      unnamed: ({ call }) => `name one with "decisis set ${shellWord(call)} owner=NAME"`,
    },
    samples: { none: { id: 'D-001', call: 'D-001' }, unnamed: { id: 'D-001', call: 'D-001', written: 'TBD' } },
  }),
  'resolution/implemented-undecided': defineFinding({
    id: 'resolution/implemented-undecided',
    category: 'resolution',
    severity: 'warning',
    docs: {
      description: 'An item is marked as implemented and is not accepted.',
      why: 'work went out before the ruling, or the ruling was never written down',
      example: `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Pick the message broker | open (implemented in 050) | platform | 2026-09-01 |
`,
      fix: 'accept it if it was decided; else take the marker away, and what it names with it',
    },
    messages: {
      undecided: (data: { id: string; call: string; marker: string; status: string }) =>
        `${data.id} is ${data.status}, and says that it was implemented in ${data.marker}`,
      rejected: (data: { id: string; call: string; marker: string; status: string }) =>
        `${data.id} was rejected, and says that it was implemented in ${data.marker}`,
    },
    hints: {
      undecided: ({ call }) =>
        `accept it with "decisis accept ${shellWord(call)} --actor NAME", or take the marker away`,
      rejected: ({ call }) =>
        `take the marker away with "decisis set ${shellWord(call)} implementedIn=", or decide anew`,
    },
    samples: {
      undecided: { id: 'D-001', call: 'D-001', marker: '050', status: 'open' },
      rejected: { id: 'D-001', call: 'D-001', marker: '050', status: 'rejected' },
    },
  }),
  'resolution/blocks-nothing': defineFinding({
    id: 'resolution/blocks-nothing',
    category: 'resolution',
    severity: 'info',
    docs: {
      description: 'An undecided item holds nothing up, and its register admits only what does.',
      why: 'a list of what blocks loses its meaning with each entry that does not',
      example: `# Open decisions

## Purpose

Decisions that block the harbour plan.

| ID | Decision | Status | Owner | Due | Impact if delayed |
|---|---|---|---|---|---|
| D-001 | Pick the message broker | open | platform | 2026-09-01 | WS2 cannot start |
| D-002 | Colour of the dashboards | open | platform | 2026-09-01 | none |
`,
      fix: 'say what it holds up, or move it to another list',
    },
    messages: {
      idle: ({ id, rule }: { id: string; rule: string }) =>
        `${id} holds nothing up, and the register says: "${rule.length > 120 ? `${rule.slice(0, 119).trimEnd()}…` : rule}"`,
    },
    samples: { idle: { id: 'D-002', rule: 'Decisions that block the harbour plan.' } },
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
      late: (data: { id: string; call: string; due: string; days: number; blocks: readonly string[] }) =>
        `${data.id} was due ${data.due}, ${data.days === 1 ? 'a day' : `${data.days} days`} ago` +
        (data.blocks.length === 0 ? '' : `, and holds up ${data.blocks.slice(0, 4).join(', ')}`),
    },
    hints: {
      late: ({ call }) =>
        `take it with "decisis accept ${shellWord(call)} --actor NAME", or move it with "decisis set ${shellWord(call)} due=YYYY-MM-DD"`,
    },
    samples: { late: { id: 'D-001', call: 'D-001', due: '2026-01-15', days: 12, blocks: ['M1'] } },
  }),
  'resolution/missing-due-date': defineFinding({
    id: 'resolution/missing-due-date',
    category: 'resolution',
    severity: 'error',
    docs: {
      description:
        'An undecided item has no due date, in a register that gives its decisions one, or one that names no day; or an accepted one has none, and the register demands it.',
      why: 'what has no date is never late, so nobody notices what it holds up',
      example: `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Pick the message broker | open | platform | TBD |
| D-002 | Pick the region of the second site | open | platform | 2026-05-15 |
`,
      fix: 'write the date by which it has to be decided, or defer it until something that can be checked',
    },
    messages: {
      none: (data: { id: string; call: string }) => `${data.id} has no due date`,
      demanded: (data: { id: string; call: string; status: string }) =>
        `${data.id} is ${data.status} and has no due date`,
      undated: (data: { id: string; call: string; written: string; label: string }) =>
        `${data.id} has "${data.written}" as ${data.label === '' ? 'its due date' : `"${data.label}"`}, which is no date`,
      moving: ({ id, written }: { id: string; call: string; written: string; label: string }) =>
        `the due date of ${id} names no day: "${bare(written)}"`,
    },
    hints: {
      none: ({ call }) =>
        `set one with "decisis set ${shellWord(call)} due=YYYY-MM-DD", or defer it with "decisis defer ${shellWord(call)} --until WHEN"`,
      demanded: ({ call }) =>
        `write the day by which it had to be decided with "decisis set ${shellWord(call)} due=YYYY-MM-DD"`,
      undated: ({ call, written }) =>
        `replace "${written}" with "decisis set ${shellWord(call)} due=YYYY-MM-DD", or defer it with "decisis defer ${shellWord(call)} --until WHEN"`,
      moving: ({ call, written }) =>
        `replace "${bare(written)}" with "decisis set ${shellWord(call)} due=YYYY-MM-DD", or defer it with "decisis defer ${shellWord(call)} --until WHEN"`,
    },
    samples: {
      none: { id: 'D-001', call: 'D-001' },
      demanded: { id: 'D-001', call: 'D-001', status: 'approved' },
      moving: { id: 'D-001', call: 'D-001', written: 'next week', label: 'Due' },
      undated: { id: 'D-001', call: 'D-001', written: 'TBD', label: 'Target approval date' },
    },
  }),
  'resolution/missing-outcome': defineFinding({
    id: 'resolution/missing-outcome',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'An accepted decision does not say what was decided, though its register demands it.',
      why: 'a default is an assumption; that something was approved does not say what',
      example: `# Decisions

| ID | Decision | Status | Recommended default |
|---|---|---|---|
| D-001 | Pick the message broker | approved | The one we know |

## Resolution rules

- Every decision must include: owner, due date, chosen option, and rollback implication.
`,
      fix: 'write down the option that was chosen, in a column, a section or the decision log that the register names',
    },
    messages: {
      none: (data: { id: string; status: string }) => `${data.id} is ${data.status} and names no chosen option`,
    },
    samples: { none: { id: 'D-001', status: 'approved' } },
  }),
  'resolution/missing-rollback': defineFinding({
    id: 'resolution/missing-rollback',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'An accepted decision does not say how to go back, though its register demands it.',
      why: 'when it turns out wrong, the way back is worked out under pressure',
      example: `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | approved |

## Resolution rules

- Every decision must include: owner, due date, chosen option, and rollback implication.
`,
      fix: 'write down what going back takes, or that it is not possible and who accepts that',
    },
    messages: { none: (data: { id: string; status: string }) => `${data.id} is ${data.status} and has no rollback` },
    samples: { none: { id: 'D-001', status: 'approved' } },
  }),
  'resolution/missing-field': defineFinding({
    id: 'resolution/missing-field',
    category: 'resolution',
    severity: 'error',
    docs: {
      description: 'A decision lacks something that its register, or decisis.toml, demands of each decision.',
      why: 'the rule was written down because decisions without it went wrong',
      example: `# Decisions

| ID | Decision | Status | Owner | Rationale |
|---|---|---|---|---|
| D-001 | Pick the message broker | approved | platform | |

## Resolution rules

- Every decision must include: owner, rationale.
`,
      fix: 'add it, or change the rule that demands it',
    },
    messages: { none: (data: { id: string; field: string }) => `${data.id} has no ${data.field}` },
    samples: { none: { id: 'D-001', field: 'rationale' } },
  }),
  'resolution/unknown-owner': defineFinding({
    id: 'resolution/unknown-owner',
    category: 'resolution',
    severity: 'warning',
    docs: {
      description: 'The owner of an undecided item is none of the owners that the repository knows.',
      why: 'nobody is asked to decide when the name leads to nobody',
      example:
        'In decisis.toml, under [owners]: platform = ["@example/platform"]. In the register, an open decision of "plattform".\n',
      fix: 'correct the name, or add it to [owners] in decisis.toml',
    },
    messages: {
      unknown: (data: { id: string; owner: string; nearest: string }) =>
        `${data.id} is owned by "${data.owner}", which is none of the known owners`,
    },
    hints: {
      unknown: ({ owner, nearest }) =>
        nearest === ''
          ? `correct the name, or add "${owner}" to [owners] in decisis.toml`
          : `write "${nearest}", or add "${owner}" to [owners] in decisis.toml`,
    },
    samples: { unknown: { id: 'D-001', owner: 'plattform', nearest: 'platform' } },
  }),
  'resolution/review-overdue': defineFinding({
    id: 'resolution/review-overdue',
    category: 'resolution',
    severity: 'warning',
    docs: {
      description: 'The day on which a decision was to be looked at again has passed.',
      why: 'what was put off or accepted for a time stays for good when nobody looks',
      example: `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Pick the message broker | deferred | platform | 2026-01-15 |
`,
      fix: 'look at it again: decide it, keep it with a later day, or close it',
    },
    messages: {
      deferred: (data: { id: string; day: string; days: number }) =>
        `${data.id} was deferred until ${data.day}, ${data.days === 1 ? 'a day' : `${data.days} days`} ago`,
      review: (data: { id: string; day: string; days: number }) =>
        `${data.id} was to be reviewed by ${data.day}, ${data.days === 1 ? 'a day' : `${data.days} days`} ago`,
    },
    samples: {
      deferred: { id: 'D-001', day: '2026-01-15', days: 45 },
      review: { id: 'D-001', day: '2026-01-15', days: 45 },
    },
  }),
  'resolution/reopen-condition-met': defineFinding({
    id: 'resolution/reopen-condition-met',
    category: 'resolution',
    severity: 'error',
    docs: {
      description:
        'The condition under which an accepted decision is looked at again has come true, or its assumption is out of date.',
      why: 'the decision was taken for as long as something holds, and nobody notices by themselves when it does not',
      example:
        '[[sentinel]]\nid = "no-worker-code"\ndecision = "D-004"\nstatement = "nobody has code for the worker"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["LabelReprint"]\ntripwire = "class LabelReprint"\nreopens = true\n',
      fix: 'take the decision again; when it still stands, say so with a new day or a narrower sentinel',
    },
    messages: {
      met: (data: { id: string; condition: string; what: string; sentinel: string; way: ReopeningWay | undefined }) =>
        `${data.id} is to be looked at again: "${data.condition.slice(0, 160)}" has come true with "${data.what.slice(0, 120)}" (sentinel ${data.sentinel})`,
      expired: (data: { id: string; statement: string; day: string; sentinel: string }) =>
        `${data.id} rests on "${data.statement}", which was good until ${data.day} (sentinel ${data.sentinel})`,
    },
    hints: {
      met: ({ way }) => (way === undefined ? 'take the decision again' : reopeningWords(way)),
      expired: ({ sentinel }) => `look whether it still holds, and move the day in "expires" of sentinel ${sentinel}`,
    },
    samples: {
      met: {
        id: 'D-004',
        condition: 'somebody brings code for it',
        what: 'class LabelReprintWorker',
        sentinel: 'no-worker-code',
        way: { kind: 'challenge', id: 'D-004' },
      },
      expired: { id: 'D-004', statement: 'Go 1.24 is supported', day: '2026-02-28', sentinel: 'go-supported' },
    },
  }),
  'resolution/due-collision': defineFinding({
    id: 'resolution/due-collision',
    category: 'resolution',
    severity: 'info',
    docs: {
      description: 'Three or more undecided items of a register are due on the same day.',
      why: 'those who decide get them all at once, and the last ones are waved through or missed',
      example: `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Pick the message broker | open | platform | 2026-05-15 |
| D-002 | Pick the region of the second site | open | network | 2026-05-15 |
| D-003 | Pick the name of the service | open | product | 2026-05-15 |
`,
      fix: 'spread the dates, or plan one meeting for all of them',
    },
    messages: {
      sameDay: (data: { due: string; count: number; items: readonly string[]; owners: number }) =>
        `${data.count} decisions are due on ${data.due}: ${data.items.slice(0, 6).join(', ')}${data.count > 6 ? ' and more' : ''}`,
    },
    samples: { sameDay: { due: '2026-05-15', count: 3, items: ['D-001', 'D-002', 'D-003'], owners: 3 } },
  }),
} as const;

/** Words without what only makes them bold or code. */
function bare(written: string): string {
  return written.replace(/[*_`]/g, '').trim();
}
