import { defineFinding } from './finding-entry.ts';

/** Findings about suppressions: recorded reasons not to report something. */
export const SUPPRESSION_FINDINGS = {
  'suppression/unused': defineFinding({
    id: 'suppression/unused',
    category: 'suppression',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'A suppression matches no finding.',
      why: 'it would hide the next finding of its kind, which nobody has looked at',
      example: `<!-- decisis-ignore resolution/overdue: the vendor answers in spring -->
# Decisions

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | accepted |
`,
      fix: 'remove the suppression, or correct what it names',
    },
    messages: {
      unused: (data: { rule: string; about: string }) =>
        `the suppression of ${data.rule}${data.about === '' ? '' : ` (${data.about})`} matches no finding`,
      unknownRule: (data: { rule: string; about: string }) => `"${data.rule}" is the name of no rule`,
    },
    hints: {
      unknownRule: () => 'write the id of a rule as findings show it, such as "resolution/overdue"',
    },
    samples: {
      unused: { rule: 'resolution/overdue', about: 'item D-001' },
      unknownRule: { rule: 'resolved/late', about: '' },
    },
  }),
  'suppression/expired': defineFinding({
    id: 'suppression/expired',
    category: 'suppression',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'The last day of a suppression has passed.',
      why: 'it was granted for a time; what it hid is reported again',
      example: `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker <!-- decisis-ignore resolution/overdue until 2026-01-31: the vendor is late --> | open |
`,
      fix: 'deal with what it hid, or state a later day with a reason that still holds',
    },
    messages: {
      expired: (data: { rule: string; until: string }) => `the suppression of ${data.rule} ended on ${data.until}`,
    },
    samples: { expired: { rule: 'resolution/overdue', until: '2026-01-31' } },
  }),
  'suppression/no-reason': defineFinding({
    id: 'suppression/no-reason',
    category: 'suppression',
    severity: 'error',
    excusedBy: 'level',
    docs: {
      description: 'A suppression gives no reason.',
      why: 'without one nobody can judge later whether it may go; it suppresses nothing',
      example: `# Decisions

<!-- decisis-ignore resolution/overdue -->
| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
`,
      fix: 'write the reason after a colon: "<!-- decisis-ignore RULE: reason -->"',
    },
    messages: {
      none: (data: { rule: string }) =>
        data.rule === ''
          ? 'the suppression names no rule and no reason'
          : `the suppression of ${data.rule} has no reason`,
    },
    hints: {
      none: ({ rule }) => `write "<!-- decisis-ignore ${rule === '' ? 'RULE' : rule}: reason -->"`,
    },
    samples: { none: { rule: 'resolution/overdue' } },
  }),
  'suppression/not-understood': defineFinding({
    id: 'suppression/not-understood',
    category: 'suppression',
    severity: 'error',
    excusedBy: 'level',
    docs: {
      description: 'A comment that is meant to suppress a finding is not written as one.',
      why: 'it suppresses nothing, and who wrote it believes that it does',
      example: `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker <!-- decisis-ignore resolution/overdue untill 2026-09-01: the vendor is late --> | open |
`,
      fix: 'write "<!-- decisis-ignore RULE: reason -->" or "<!-- decisis-ignore RULE until YYYY-MM-DD: reason -->", with a day of the calendar',
    },
    messages: {
      unclear: (data: { written: string }) =>
        `the suppression is not understood at "${data.written}", so it suppresses nothing`,
    },
    samples: { unclear: { written: 'untill 2026-09-01' } },
  }),
  'suppression/not-on-base': defineFinding({
    id: 'suppression/not-on-base',
    category: 'suppression',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'A change brings a suppression of its own along.',
      why: 'a change is judged by what its base allows, so the suppression does not count before it is merged',
      example: 'A pull request that adds "<!-- decisis-ignore resolution/overdue: reason -->" to a register.\n',
      fix: 'have somebody who may decide it put the suppression on the base first',
    },
    messages: {
      added: (data: { rule: string }) =>
        `the suppression of ${data.rule} is not on the base, so it does not count here`,
    },
    samples: { added: { rule: 'resolution/overdue' } },
  }),
} as const;
