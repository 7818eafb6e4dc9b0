import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';

/** What a boundary rules out in which words, and the files of a change that do it. */
export interface Crossing {
  readonly words: string;
  readonly file: string;
  readonly more: number;
}

/** Findings about what a document says of itself: its dates, owner, status, sections, template and assertions. */
export const DOCUMENT_FACT_FINDINGS = {
  'document/stale-review': defineFinding({
    id: 'document/stale-review',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'The date on which a document was last updated or reviewed cannot be right, or is too long ago.',
      why: 'readers take the date as the sign that somebody still looks after the document',
      example: `# Decisions

Last updated: 2026-01-10

| ID | Decision | Status | Decided on |
|---|---|---|---|
| D-001 | Pick the message broker | accepted | 2026-02-03 |
`,
      fix: 'review the document and write the day of that review',
    },
    messages: {
      future: (data: { label: string; date: string }) => `"${data.label}" says ${data.date}, which is still to come`,
      olderThanItem: (data: { label: string; date: string; id: string; decided: string }) =>
        `"${data.label}" says ${data.date}, but ${data.id} was decided on ${data.decided}`,
      tooLongAgo: (data: { label: string; date: string; days: number; allowed: number }) =>
        `"${data.label}" says ${data.date}, ${data.days} days ago; ${data.allowed} days are allowed`,
      unmoved: (data: { label: string; date: string; id: string }) =>
        `"${data.label}" still says ${data.date}, though this change alters ${data.id}`,
    },
    samples: {
      future: { label: 'Last updated', date: '2027-01-10' },
      olderThanItem: { label: 'Last updated', date: '2026-01-10', id: 'D-001', decided: '2026-02-03' },
      tooLongAgo: { label: 'Last reviewed', date: '2025-01-10', days: 400, allowed: 180 },
      unmoved: { label: 'Last updated', date: '2026-01-10', id: 'D-001' },
    },
  }),
  'document/missing-owner': defineFinding({
    id: 'document/missing-owner',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A document has a place for its owner and names nobody.',
      why: 'nobody is asked when the document grows stale',
      example: `# Decisions

Status: reviewed
Owner: TBD

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | accepted |
`,
      fix: 'name the person or team that looks after the document',
    },
    messages: {
      none: (data: { written: string; status: string }) =>
        `the document ${data.status === '' ? '' : `is ${data.status} and `}has "${data.written}" as its owner`,
    },
    samples: { none: { written: 'TBD', status: 'reviewed' } },
  }),
  'document/no-items': defineFinding({
    id: 'document/no-items',
    category: 'document',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'A register holds no item.',
      why: 'nothing in it is judged, however many decisions stand there in a form that is not read',
      example: `# Decisions

The crane and the tug were talked about in spring.
`,
      fix: 'write what it decides in one of the forms that are read, or take it out of the registers in decisis.toml',
    },
    messages: {
      none: ({ path, documents }: { path: string; documents: number }) =>
        `${path} holds no item${documents === 1 ? '' : ` in ${documents} documents`}`,
    },
    hints: {
      none: ({ path }) =>
        `look at it with "decisis parse ${shellWord(path)}", or take it out of the registers in decisis.toml`,
    },
    samples: { none: { path: 'decisions/open.md', documents: 1 } },
  }),
  'document/documents-without-items': defineFinding({
    id: 'document/documents-without-items',
    category: 'document',
    severity: 'info',
    excusedBy: 'reason',
    docs: {
      description: 'Some documents of a register hold no item.',
      why: 'a folder or a pattern takes in documents that are read for decisions and never judged, and nobody sees which',
      example: `# Storage of the yard

The crane and the tug were talked about in spring.
`,
      fix: 'write what they decide in one of the forms that are read, or name them under "exclude" of the [[register]]',
    },
    messages: {
      some: ({ path, all, documents }: { path: string; all: number; documents: readonly string[] }) =>
        `${documents.length} of the ${all} documents of ${path} hold${documents.length === 1 ? 's' : ''} no item: ${listed(documents)}`,
    },
    hints: {
      some: ({ documents: [first = ''] }) =>
        `look at one with "decisis parse ${shellWord(first)}"; what is no decision belongs under "exclude" of the [[register]]`,
    },
    samples: { some: { path: 'decisions/*.md', all: 5, documents: ['decisions/crane.md', 'decisions/tug.md'] } },
  }),
  'document/nothing-open': defineFinding({
    id: 'document/nothing-open',
    category: 'document',
    severity: 'info',
    docs: {
      description: 'A register of open decisions says that it is active, and none of its decisions is open.',
      why: 'people keep looking for open decisions where there are none',
      example: `# Open decisions

Status: Active

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | accepted |
`,
      fix: 'correct the status of the register, or say where open decisions are kept now',
    },
    messages: {
      none: (data: { status: string; items: number }) =>
        `the register is "${data.status}", but none of its ${data.items === 1 ? 'items' : `${data.items} items`} is open`,
    },
    samples: { none: { status: 'Active', items: 4 } },
  }),
  'document/dangling-section': defineFinding({
    id: 'document/dangling-section',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A reference to a section of the same document leads nowhere.',
      why: 'sections were renumbered or removed, and what the reference supported cannot be found',
      example: `# Plan

## 1. Decisions

| ID | Decision | Status | Evidence |
|---|---|---|---|
| D-001 | Pick the message broker | open | load test, see this document §7 |
`,
      fix: 'correct the number of the section',
    },
    messages: {
      noSection: (data: { id: string; section: string }) =>
        `${data.id} refers to §${data.section} of this document, which does not exist`,
    },
    samples: { noSection: { id: 'D-001', section: '7' } },
  }),
  'document/incomplete-template': defineFinding({
    id: 'document/incomplete-template',
    category: 'document',
    severity: 'info',
    docs: {
      description: 'A decision lacks a part that the document states for each, or that all others of it have.',
      why: 'the missing part is mostly the one that would have been hard to write',
      example: `# Decisions

## D-001: Pick the message broker

### Problem
Two are in use.
### Options
One or two.
### Rollback
Keep both.

## D-002: Pick the region

### Problem
One is full.
### Options
North or south.
### Rollback
Move back.

## D-003: Pick the name

### Problem
Two are in use.
### Options
The old or the new one.
`,
      fix: 'write the missing part, or say in it that there is nothing to say',
    },
    messages: {
      unlikeOthers: (data: { id: string; part: string; others: number }) =>
        `${data.id} has no "${data.part}", which the ${data.others} others have`,
      stated: (data: { id: string; part: string }) =>
        `${data.id} has no "${data.part}", which the document asks of each`,
    },
    samples: {
      unlikeOthers: { id: 'D-003', part: 'Rollback', others: 2 },
      stated: { id: 'D-003', part: 'Reason' },
    },
  }),
  'document/assertion-fails': defineFinding({
    id: 'document/assertion-fails',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'An acceptance assertion of a document can be counted, and is not true.',
      why: 'the document counts as accepted because of an assertion that nobody checked',
      example: `# Decisions

## D-1: Pick the message broker

**Reason:** one is enough.

## D-2: Pick the region

**Owner:** network

## Acceptance

A1. Every decision (D-1..D-2) has a row with reason. A2. The budget is kept.
`,
      fix: 'complete what the assertion speaks of, or correct the assertion',
    },
    messages: {
      missingItems: (data: { assertion: string; items: readonly string[] }) =>
        `${data.assertion} speaks of ${data.items.slice(0, 6).join(', ')}, which the document does not have`,
      missingParts: (data: { assertion: string; part: string; items: readonly string[] }) =>
        `${data.assertion} says that each has "${data.part}"; ${data.items.slice(0, 6).join(', ')} ${data.items.length === 1 ? 'has' : 'have'} none`,
    },
    samples: {
      missingItems: { assertion: 'A1', items: ['D-3'] },
      missingParts: { assertion: 'A1', part: 'reason', items: ['D-2'] },
    },
  }),
  'document/boundary-crossed': defineFinding({
    id: 'document/boundary-crossed',
    category: 'document',
    severity: 'warning',
    docs: {
      description: 'A change of the work of a document does what the boundary of the document rules out.',
      why: 'readers take the boundary as a promise of what the work on the document leaves alone',
      example: `A plan says "Boundary: document only; no code, no migration.", and a change edits it and adds migrations/7.sql.
`,
      fix: 'put the files into a change of their own, or have the boundary changed first, in a change that touches none of them',
    },
    messages: {
      crossed: (data: Crossing) => `its boundary says "${data.words}", and this change also touches ${filesOf(data)}`,
      work: (data: Crossing) =>
        `its boundary says "${data.words}", and this change touches ${filesOf(data)}, which ${data.more > 0 ? 'belong' : 'belongs'} to its work`,
      takenBack: (data: Crossing) =>
        `on the base its boundary says "${data.words}"; this change takes that back and touches ${filesOf(data)}`,
    },
    samples: {
      crossed: { words: 'no migration', file: 'migrations/7.sql', more: 2 },
      work: { words: 'no migration', file: 'migrations/7.sql', more: 0 },
      takenBack: { words: 'no migration', file: 'migrations/7.sql', more: 0 },
    },
  }),
  'document/unread-rule': defineFinding({
    id: 'document/unread-rule',
    category: 'document',
    severity: 'info',
    excusedBy: 'reason',
    docs: {
      description: 'A rule that a register states for its decisions demands something that was not understood.',
      why: 'the rule looks enforced, and nothing enforces it',
      example: `# Open decisions

| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Pick the message broker | open | network |

## Resolution rules

- Every decision must have an owner and two signatures.
`,
      fix: 'name the fields that each decision must have: "Every decision must have an owner, a due date and a rollback."',
    },
    messages: {
      whole: (data: { rule: string }) => `the rule "${data.rule}" was not read, nothing enforces it`,
      part: (data: { words: readonly string[] }) =>
        `${data.words.map((word) => `"${word}"`).join(', ')} of a rule ${data.words.length === 1 ? 'names no field that is' : 'name no fields that are'} checked, nothing enforces ${data.words.length === 1 ? 'it' : 'them'}`,
    },
    samples: {
      whole: { rule: 'Urgent decisions must have a deputy.' },
      part: { words: ['two signatures'] },
    },
  }),
} as const;

function filesOf({ file, more }: Crossing): string {
  return more === 0 ? file : `${file} and ${more} more such ${more === 1 ? 'file' : 'files'}`;
}

function listed(paths: readonly string[]): string {
  const more = paths.length - 5;
  return paths.slice(0, 5).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
