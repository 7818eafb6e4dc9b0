import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';

/** Findings about how decisions stand to each other. */
export const RELATION_FINDINGS = {
  'relation/broken-reference': defineFinding({
    id: 'relation/broken-reference',
    category: 'relation',
    severity: 'error',
    docs: {
      description: 'A field for relations names an item or file that is not there.',
      why: 'a reader cannot follow it, and what depended on it depends on nothing',
      example: `| ID | Decision | Status | Depends on |
|---|---|---|---|
| D-001 | Pick the message broker | open | D-009 |
`,
      fix: 'correct the identifier, or remove the reference',
    },
    messages: {
      unknown: (data: { id: string; target: string }) => `${data.id} refers to ${data.target}, which no register has`,
      notInRegister: (data: { id: string; target: string; register: string }) =>
        `${data.id} refers to ${data.register}:${data.target}, which that register does not have`,
    },
    samples: {
      unknown: { id: 'D-001', target: 'D-009' },
      notInRegister: { id: 'D-001', target: 'D-009', register: 'billing' },
    },
  }),
  'relation/one-sided-supersession': defineFinding({
    id: 'relation/one-sided-supersession',
    category: 'relation',
    severity: 'info',
    docs: {
      description: 'One decision speaks of a superseding that the other does not mention.',
      why: 'a reader of the silent one does not learn that there is another',
      example: `| ID | Decision | Status | Supersedes |
|---|---|---|---|
| D-001 | Use the old broker | superseded by D-002 | |
| D-002 | Use the new broker | accepted | |
`,
      fix: 'mention the other decision, so that each of the two leads to the other',
    },
    messages: {
      laterSilent: (data: { earlier: string; later: string }) =>
        `${data.earlier} says that ${data.later} takes its place, but ${data.later} does not mention it`,
      earlierSilent: (data: { earlier: string; later: string }) =>
        `${data.later} says that it takes the place of ${data.earlier}, but ${data.earlier} does not mention it`,
    },
    samples: {
      laterSilent: { earlier: 'D-001', later: 'D-002' },
      earlierSilent: { earlier: 'D-001', later: 'D-002' },
    },
  }),
  'relation/superseded-still-accepted': defineFinding({
    id: 'relation/superseded-still-accepted',
    category: 'relation',
    severity: 'warning',
    docs: {
      description: 'A decision still stands although an accepted one says that it takes its place.',
      why: 'two decisions hold at once, and people obey the one they happen to find',
      example: `| ID | Decision | Status | Supersedes |
|---|---|---|---|
| D-001 | Use the old broker | accepted | |
| D-002 | Use the new broker | accepted | D-001 |
`,
      fix: 'set the earlier one to superseded, or correct the later one',
    },
    messages: {
      stands: (data: { id: string; call: string; by: string; status: string }) =>
        `${data.id} is ${data.status}, although ${data.by} supersedes it`,
    },
    hints: {
      stands: ({ call, by }) => `set it with "decisis set ${shellWord(call)} status=superseded", or correct ${by}`,
    },
    samples: {
      stands: { id: 'D-001', call: 'D-001', by: 'D-002', status: 'accepted' },
    },
  }),
  'relation/supersession-cycle': defineFinding({
    id: 'relation/supersession-cycle',
    category: 'relation',
    severity: 'error',
    docs: {
      description: 'Decisions supersede each other in a circle.',
      why: 'none of them holds, whichever one reads',
      example: `| ID | Decision | Status | Supersedes |
|---|---|---|---|
| D-001 | Use the old broker | accepted | D-002 |
| D-002 | Use the new broker | accepted | D-001 |
`,
      fix: 'decide which one holds, and remove the reference from it',
    },
    messages: {
      circle: (data: { ids: readonly string[] }) =>
        `${data.ids.slice(0, 6).join(', ')} supersede each other in a circle`,
    },
    samples: {
      circle: { ids: ['D-001', 'D-002'] },
    },
  }),
  'relation/dependency-cycle': defineFinding({
    id: 'relation/dependency-cycle',
    category: 'relation',
    severity: 'error',
    docs: {
      description: 'Items wait for each other in a circle.',
      why: 'none of them can be decided first',
      example: `| ID | Decision | Status | Depends on |
|---|---|---|---|
| D-001 | Pick the message broker | open | D-002 |
| D-002 | Pick the queue library | open | D-001 |
`,
      fix: 'decide them together as one, or remove the weaker dependency',
    },
    messages: {
      circle: (data: { ids: readonly string[] }) =>
        `${data.ids.slice(0, 6).join(', ')} depend on each other in a circle`,
    },
    samples: {
      circle: { ids: ['D-001', 'D-002'] },
    },
  }),
  'relation/depends-on-rejected': defineFinding({
    id: 'relation/depends-on-rejected',
    category: 'relation',
    severity: 'warning',
    docs: {
      description: 'A decision depends on one that was rejected or superseded.',
      why: 'its ground is gone, and nobody has looked whether it still holds',
      example: `| ID | Decision | Status | Depends on |
|---|---|---|---|
| D-001 | Pick the message broker | rejected | |
| D-002 | Pick the queue library | open | D-001 |
`,
      fix: 'look at the decision again, and say what it depends on now',
    },
    messages: {
      rejected: (data: { id: string; on: string }) => `${data.id} depends on ${data.on}, which was rejected`,
      superseded: (data: { id: string; on: string }) => `${data.id} depends on ${data.on}, which is superseded`,
    },
    samples: {
      rejected: { id: 'D-002', on: 'D-001' },
      superseded: { id: 'D-002', on: 'D-001' },
    },
  }),
  'relation/superseded-by-rejected': defineFinding({
    id: 'relation/superseded-by-rejected',
    category: 'relation',
    severity: 'warning',
    docs: {
      description: 'A decision gave way to one that was rejected.',
      why: 'readers take it for settled that it no longer holds, and nothing holds in its place',
      example: `| ID | Decision | Status | Superseded by |
|---|---|---|---|
| D-001 | Pick the message broker | superseded | D-002 |
| D-002 | Pick the hosted broker | rejected | |
`,
      fix: 'let it stand again, or name the decision that was accepted in its place',
    },
    messages: {
      rejected: (data: { id: string; by: string }) => `${data.id} is superseded by ${data.by}, which was rejected`,
    },
    samples: { rejected: { id: 'D-001', by: 'D-002' } },
  }),
  'relation/reproposes-rejected': defineFinding({
    id: 'relation/reproposes-rejected',
    category: 'relation',
    severity: 'info',
    docs: {
      description: 'An undecided item asks almost what was rejected or superseded before, and does not mention it.',
      why: 'the reasons of then are not weighed again, because nobody knows of them',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Move the message broker to the second site | rejected |
| D-002 | Move message broker to the second site | open |
`,
      fix: 'refer to the earlier decision, and say what has changed since',
    },
    messages: {
      rejected: (data: { id: string; earlier: string; call: string }) =>
        `${data.id} proposes almost what ${data.earlier} proposed, which was rejected`,
      superseded: (data: { id: string; earlier: string; call: string }) =>
        `${data.id} proposes almost what ${data.earlier} proposed, which is superseded`,
    },
    hints: {
      rejected: ({ call }) => `read "decisis show ${shellWord(call)}", refer to it, and say what has changed since`,
    },
    samples: {
      rejected: { id: 'D-002', earlier: 'D-001', call: 'D-001' },
      superseded: { id: 'D-002', earlier: 'D-001', call: 'D-001' },
    },
  }),
  'relation/missing-record': defineFinding({
    id: 'relation/missing-record',
    category: 'relation',
    severity: 'warning',
    docs: {
      description: 'A document names a record that is not there.',
      why: 'the reasons of a decision that binds everybody cannot be read',
      example: `# Decisions locked

- **The lamp is electric.**
  ADR: \`docs/adr/0003-lamp.md\`
- **The door is red.**
  ADR: \`docs/adr/0004-door.md\`
`,
      fix: 'correct the path, or write the record',
    },
    messages: {
      gone: (data: { title: string; target: string }) =>
        `"${data.title}" is recorded in ${data.target}, which is not in the repository`,
      renamed: (data: { title: string; target: string; record: string; path: string }) =>
        `the row of ${data.title} leads to ${data.target}, which is not in the repository; ${data.record} is ${data.path}`,
      unlisted: (data: { title: string; target: string }) =>
        `the row of ${data.title} leads to ${data.target}, which is not in the repository`,
      elsewhere: (data: { count: number; first: string }) =>
        data.count === 1
          ? `the record that this document names, ${data.first}, is not in this repository`
          : `none of the ${data.count} records that this document names, ${data.first} and others, is in this repository`,
    },
    hints: {
      renamed: ({ path }) => `let the row lead to ${path}`,
      unlisted: () => 'correct the link of the row, bring the record back, or take the row away',
    },
    samples: {
      gone: { title: 'The lamp is electric', target: 'docs/adr/0003-lamp.md' },
      renamed: { title: '3', target: '0003-lamp.md', record: '0003', path: 'docs/adr/0003-light.md' },
      unlisted: { title: '3', target: '0003-lamp.md' },
      elsewhere: { count: 6, first: 'docs/adr/0003-lamp.md' },
    },
  }),
  'relation/record-disagrees': defineFinding({
    id: 'relation/record-disagrees',
    category: 'relation',
    severity: 'error',
    docs: {
      description:
        'An index lists as decided what its record says is not, or holds no more; or as rejected what stands.',
      why: 'people obey the index, and the record has moved on',
      example: `# Decisions locked

- **The lamp is electric.**
  ADR: \`docs/adr/0003-lamp.md\`
- **The door is red.**
  ADR: \`docs/adr/0004-door.md\`
`,
      fix: 'bring the index up to the record, or correct the status of the record',
    },
    messages: {
      over: (data: { title: string; record: string; status: string }) =>
        `"${data.title}" is listed as decided, but its record ${data.record} is ${data.status}`,
      listed: (data: { title: string; record: string; path: string; status: string; recorded: string }) =>
        `${data.title} is listed as ${data.status}, but its record ${data.path} is ${data.recorded}`,
    },
    samples: {
      over: { title: 'The lamp is electric', record: '0003', status: 'superseded' },
      listed: {
        title: 'ADR-0003',
        record: '0003',
        path: 'docs/adr/0003-lamp.md',
        status: 'rejected',
        recorded: 'accepted',
      },
    },
  }),
  'relation/not-in-index': defineFinding({
    id: 'relation/not-in-index',
    category: 'relation',
    severity: 'warning',
    docs: {
      description: 'An accepted record is not in the index that lists the others of its folder.',
      why: 'whoever reads the index takes the matter for undecided',
      example: `# Decisions locked

- **The lamp is electric.**
  ADR: \`docs/adr/0003-lamp.md\`
- **The door is red.**
  ADR: \`docs/adr/0004-door.md\`
`,
      fix: 'add the record to the index',
    },
    messages: {
      absent: (data: { record: string; index: string }) =>
        `${data.record} is accepted, but ${data.index} does not list it`,
    },
    samples: {
      absent: { record: '0005', index: 'docs/DECISIONS_LOCKED.md' },
    },
  }),
} as const;
