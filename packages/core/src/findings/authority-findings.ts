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
  'authority/owned-twice': defineFinding({
    id: 'authority/owned-twice',
    category: 'authority',
    severity: 'warning',
    docs: {
      description: 'A table or registry, or one field of it, is said to be owned by two.',
      why: 'each of the two may change it without asking the other',
      example: `# Berths

- The \`berth_plan\` is owned by the Harbour board.

# Pilots

- The \`berth_plan\` is owned by the Pilots.
`,
      fix: 'let one of them own it, or give each a field of its own',
    },
    messages: {
      two: (data: { what: string; owner: string; other: string; where: string }) =>
        `${data.what} is owned by ${data.owner} here, and by ${data.other} in ${data.where}`,
    },
    samples: {
      two: { what: 'berth_plan', owner: 'Pilots', other: 'Harbour board', where: 'berths.md:3' },
    },
  }),
  'authority/ownership-field-missing': defineFinding({
    id: 'authority/ownership-field-missing',
    category: 'authority',
    severity: 'warning',
    docs: {
      description: 'A table that several own by field is created without one of the fields.',
      why: 'what one of the owners answers for has no place, so another one will take it over',
      example: `Settings give \`berth_plan.tide_caller\` to the Pilots, and the migration says: create table berth_plan (size int).
`,
      fix: 'add the column, or take the field out of [[ownership]]',
    },
    messages: {
      none: (data: { artifact: string; field: string; owner: string }) =>
        `${data.artifact} has no column ${data.field}, which ${data.owner} owns`,
    },
    samples: {
      none: { artifact: 'berth_plan', field: 'tide_caller', owner: 'Pilots' },
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
      locked: (data: { id: string; approver: string; bodies: readonly string[] }) =>
        `${data.id} was approved by ${data.approver}, but ${data.bodies.join(' or ')} decides it`,
    },
    // An old log that is adopted as it is may say what it says. An approval in the lockfile was given under these settings: in a baseline
    // it would count for good, for whoever gives it and whatever it is about.
    excusedBy: { locked: 'level' },
    samples: {
      other: { id: 'D-001', approver: 'Harbour Team', bodies: ['Architecture Council'] },
      locked: { id: 'D-002', approver: 'zoe', bodies: ['Architecture Council'] },
    },
  }),
} as const;
