import { describeRule } from './describe-rule.ts';
import { table } from './table.ts';

const ROW = ' D-1 | Which buoy | accepted | 2026-02-03 ';
const register = (head: string, row = ROW): string =>
  `# Harbour decisions\n\n${head}\n\n${table(' ID | Decision | Status | Decided on ', row)}`;

describeRule('document/stale-review', {
  valid: {
    'updated on the day of the decision': register('Last updated: 2026-02-03'),
    'a bare date': register('Date: 2030-01-01'),
    'long ago, and nobody minds': register('Last reviewed: 2020-01-01', ' D-1 | Which buoy | open | '),
    'an interval of its own, which outranks the setting': {
      documents: register('Last reviewed: 2025-08-01\nReview interval: yearly', ' D-1 | Which buoy | open | '),
      policy: { reviewDays: 180 },
    },
  },
  invalid: {
    'to come': { documents: register('Last updated: 2026-04-01'), finds: ['3 - future'] },
    'older than a decision': { documents: register('Last updated: 2026-02-01'), finds: ['3 - olderThanItem'] },
    'longer ago than allowed': {
      documents: register('Last reviewed: 2025-08-01', ' D-1 | Which buoy | open | '),
      policy: { reviewDays: 180 },
      finds: ['3 - tooLongAgo'],
    },
  },
});

describeRule('document/missing-owner', {
  valid: { 'an owner': register('Status: reviewed\nOwner: pilots'), 'no line for one': register('Status: reviewed') },
  invalid: { TBD: { documents: register('Status: reviewed\nOwner: TBD'), finds: ['4 - none'] } },
});

const open = (status: string, state: string): string =>
  `# Open decisions\n\nStatus: ${status}\n\n${table(' ID | Decision | Status ', ` D-1 | Which buoy | ${state} `)}`;

describeRule('document/nothing-open', {
  valid: {
    'one is open': open('Active', 'open'),
    'one is put off': open('Active', 'deferred'),
    closed: open('Closed', 'accepted'),
    'a log is active though all is decided': open('Active', 'accepted').replace('Open decisions', 'Decision log'),
  },
  invalid: { 'all decided': { documents: open('Active', 'accepted'), finds: ['3 - none'] } },
});

const referring = (reference: string): string =>
  `# Plan\n\n## 1. Decisions\n\n${table(' ID | Decision | Status | Evidence ', ` D-1 | Which buoy | open | ${reference} `)}\n## 2. Rules\n\nNone.\n`;

describeRule('document/dangling-section', {
  valid: {
    'a section that is there': referring('see this document §2'),
    'another document': referring('see the brief §9'),
    'a part of an unnumbered section': referring('see this document §2.1'),
  },
  invalid: { 'a section that is not': { documents: referring('see this document §7'), finds: ['7 D-1 noSection'] } },
});

const section = (id: string, ...parts: readonly string[]): string =>
  `## ${id}: Which buoy\n\n${parts.map((part) => `### ${part}\n\nSome words.\n`).join('\n')}\n`;

describeRule('document/incomplete-template', {
  valid: {
    'all alike':
      section('D-1', 'Problem', 'Rollback') +
      section('D-2', 'Problem', 'Rollback') +
      section('D-3', 'Problem', 'Rollback'),
    'two of four leave a part out':
      section('D-1', 'Problem', 'Cost', 'Rollback') +
      section('D-2', 'Problem', 'Cost', 'Rollback') +
      section('D-3', 'Problem', 'Cost') +
      section('D-4', 'Problem', 'Cost'),
    'nothing in common': section('D-1', 'Problem') + section('D-2', 'Cost') + section('D-3', 'Rollback'),
  },
  invalid: {
    'one lacks what the others have': {
      documents:
        section('D-1', 'Problem', 'Cost', 'Rollback') +
        section('D-2', 'Problem', 'Cost', 'Rollback') +
        section('D-3', 'Problem', 'Cost'),
      finds: ['29 D-3 unlikeOthers'],
    },
    'what the document says that it records': {
      documents: `# Guide

For each item (D-1..D-2) we record:

- Default — what happens when nobody decides.
- Reason — why.
- Owner — who.

## D-1: Which buoy

**Default:** red
**Reason:** it is seen
**Owner:** pilots

## D-2: Which bell

**Default:** none
**Owner:** pilots
`,
      finds: ['15 D-2 stated'],
    },
  },
});

const asserted = (assertion: string): string => `# Harbour

## D-1: Which buoy

**Reason:** it is seen
**Owner:** pilots

## D-2: Which bell

**Owner:** pilots

## Acceptance

${assertion} A2. The budget is kept.
`;

describeRule('document/assertion-fails', {
  valid: {
    'it holds': asserted('A1. Every item (D-1..D-2) has a row with owner.'),
    'it cannot be counted': asserted('A1. Every item (D-1..D-2) has a row with reason and good manners.'),
    'it speaks of no items': asserted('A1. Every pilot has a lamp.'),
  },
  invalid: {
    'a part is missing': {
      documents: asserted('A1. Every item (D-1..D-2) has a row with reason + owner.'),
      finds: ['14 - missingParts'],
    },
    'an item is missing': {
      documents: asserted('A1. Every item (D-1..D-3) has a row with owner.'),
      finds: ['14 - missingItems'],
    },
  },
});

const FREEZE = {
  name: 'storm season',
  from: '2026-02-01',
  to: '2026-02-20',
  registers: undefined,
  exceptions: [],
};
const EXCEPTION = {
  item: 'D-1',
  requestedBy: 'pilots',
  approvedBy: 'harbour master',
  reason: 'the old one drifts',
  riskIfDone: 'nobody has tried it in a storm',
  riskIfNot: 'the entrance is not marked',
};

describeRule('policy/freeze', {
  valid: {
    'before it': { documents: register('', ROW.replace('02-03', '01-31')), policy: { freezes: [FREEZE] } },
    'with a written exception': {
      documents: register(''),
      policy: { freezes: [{ ...FREEZE, exceptions: [EXCEPTION] }] },
    },
    'another register': { documents: register(''), policy: { freezes: [{ ...FREEZE, registers: ['plans'] }] } },
  },
  invalid: {
    'inside it': { documents: register(''), policy: { freezes: [FREEZE] }, finds: ['7 D-1 dated'] },
    'on its last day': {
      documents: register('', ROW.replace('02-03', '02-20')),
      policy: { freezes: [FREEZE] },
      finds: ['7 D-1 dated'],
    },
  },
});

const ruled = (rule: string): string =>
  `${table(' ID | Decision | Status | Owner ', ' D-1 | Which buoy | open | pilots ')}\n## Resolution rules\n\n- ${rule}\n`;

describeRule('document/unread-rule', {
  valid: {
    'a rule that is read': ruled('Each decision must have an owner.'),
    'what nobody takes for a demand': ruled('Approved decisions are copied into the plans.'),
    'a demand on something else': ruled('The harbour must have two lights.'),
    'a demand elsewhere': ruled('Decisions must have a twin.').replace('Resolution rules', 'Buoys'),
  },
  invalid: {
    'words that name no field': { documents: ruled('Each decision must have a twin.'), finds: ['7 - whole'] },
    'a condition': { documents: ruled('Each decision must have an owner if it is late.'), finds: ['7 - whole'] },
    'a part': { documents: ruled('Each decision must have an owner and a twin.'), finds: ['7 - part'] },
  },
});
