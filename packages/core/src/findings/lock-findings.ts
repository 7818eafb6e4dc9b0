import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';

/** `name` and `successor` are what commands call the two. */
type Half = { id: string; by: string; name: string; successor: string };
type Words = { id: string; key: string; difference: string };
/** `locked` is what is put back, `name` what commands call the statement once it is. */
type Changed = { id: string; name: string; difference: string; locked: string };

const INDEX = `# Locked decisions

Status: reviewed
Owner: TBD
Last reviewed: 2025-06-01
Review interval: 90 days

## Core

- **Runtime is a virtual machine.**
  ADR: \`docs/adr/0001-runtime.md\`

- **Storage is local.**
  ADR: \`docs/adr/0002-storage.md\`
`;

/** Findings about locked statements: those that decisis.lock pins, and the documents that list them. */
export const LOCK_FINDINGS = {
  'lock/changed-without-superseding': defineFinding({
    id: 'lock/changed-without-superseding',
    category: 'lock',
    severity: 'error',
    docs: {
      description: 'A locked statement says something else than it was locked with, and nothing supersedes it.',
      why: 'whoever relied on the decision relies on words that are no longer there, and nobody decided that',
      example: INDEX,
      fix: 'put the locked words back; a decision that no longer holds is superseded by another, both changed in one change',
    },
    messages: {
      words: ({ id, difference }: Changed) => `${id} was locked and now reads differently: ${difference}`,
      status: (data: { id: string; key: string; before: string; after: string }) =>
        `${data.id} was locked as ${data.before} and now stands as ${data.after}`,
      renamed: (data: { id: string; name: string; after: string }) =>
        `${data.id} was locked and is now called ${data.after}`,
      copied: ({ id, difference }: Words) =>
        `a second copy of ${id} says something else than was locked: ${difference}`,
      beside: (data: { id: string; key: string; said: string }) =>
        `${data.id} is locked, and a second place of its document now says something else: ${data.said}`,
      unsaid: (data: { id: string; key: string; status: string }) =>
        `${data.id} was locked as ${data.status}, and no status says so any more`,
      entry: (data: { id: string; what: string }) =>
        `decisis.lock has another ${data.what} for ${data.id} than the base, and nothing supersedes it`,
    },
    hints: {
      words: ({ name, locked }) =>
        `first put the locked words back, ${locked}; then an accepted decision takes their place with "decisis supersede ${shellWord(name)} NEW --actor NAME"`,
      status: ({ key }) =>
        `restore the status, or let an accepted decision take its place with "decisis supersede ${shellWord(key)} NEW --actor NAME"`,
      renamed: ({ id, name, after }) =>
        `call it ${id} again; "decisis renumber ${shellWord(name)} ${shellWord(after)}" then moves its lock along`,
      copied: () => 'remove the copy, or let it cite the locked statement instead of repeating it',
      beside: ({ key }) =>
        `take it out, or let an accepted decision take its place with "decisis supersede ${shellWord(key)} NEW --actor NAME"`,
      unsaid: () => 'write the status where it stood',
      entry: () => 'take decisis.lock from the base, and change locks with the commands only',
    },
    samples: {
      words: {
        id: 'D-004',
        name: 'D-004',
        difference: '"sixteen" became "thirty-two"',
        locked: '"Sixteen berths"',
      },
      status: { id: 'D-004', key: 'D-004', before: 'accepted', after: 'open' },
      renamed: { id: 'D-004', name: 'D-004', after: 'D-014' },
      copied: { id: 'D-004', key: 'D-004', difference: '"sixteen" became "thirty-two"' },
      beside: { id: 'D-004', key: 'D-004', said: '"Thirty-two berths"' },
      unsaid: { id: 'D-004', key: 'D-004', status: 'accepted' },
      entry: { id: 'D-004', what: 'text' },
    },
  }),
  'lock/renumbered': defineFinding({
    id: 'lock/renumbered',
    category: 'lock',
    severity: 'info',
    docs: {
      description:
        'A change gives a locked statement another identifier; its words and its lock are otherwise the same.',
      why: 'whoever knows the decision by its old identifier looks for it in vain',
      example: INDEX,
      fix: 'nothing when it is meant; otherwise call it by its old identifier again, and take decisis.lock from the base',
    },
    messages: {
      moved: (data: { id: string; after: string }) =>
        `${data.id} was locked and is called ${data.after} from here on: its words, approvals and challenges are the same`,
    },
    samples: { moved: { id: 'D-004', after: 'D-014' } },
  }),
  'lock/removed': defineFinding({
    id: 'lock/removed',
    category: 'lock',
    severity: 'error',
    docs: {
      description: 'A locked statement is gone from the documents, or its lock from decisis.lock.',
      why: 'a decision that disappears is re-argued by people who never learn that it was taken',
      example: INDEX,
      fix: 'restore it; a decision that no longer holds is superseded, and stays readable',
    },
    messages: {
      statement: (data: { id: string; text: string; name: string; path: string }) =>
        `${data.id} was locked and is gone: ${data.text}`,
      entry: (data: { id: string }) => `the lock of ${data.id} was taken out of decisis.lock`,
      earlier: (data: { id: string; where: string; revision: string }) =>
        `the lock of ${data.id} was taken out of decisis.lock, which ${data.where} has`,
    },
    hints: {
      statement: ({ name, path }) =>
        `first put it back into ${path}; then an accepted decision takes its place with "decisis supersede ${shellWord(name)} NEW --actor NAME"`,
      entry: () => 'take decisis.lock from the base, and change locks with the commands only',
      earlier: ({ revision }) =>
        `bring it back with "git checkout ${shellWord(revision)} -- decisis.lock", and change locks with the commands only`,
    },
    samples: {
      statement: { id: 'D-004', text: '"Berths are given out by the week"', name: 'D-004', path: 'decisions.md' },
      entry: { id: 'D-004' },
      earlier: { id: 'D-004', where: 'the last commit', revision: 'HEAD' },
    },
  }),
  'lock/superseded-by-half': defineFinding({
    id: 'lock/superseded-by-half',
    category: 'lock',
    severity: 'error',
    docs: {
      description: 'A locked decision is superseded in one place and not in the other.',
      why: 'the new record and the list of what is locked say different things, and both look valid',
      example: INDEX,
      fix: 'change the new record, the old one and the index in one change',
    },
    messages: {
      index: (data: Half) =>
        `${data.by} supersedes what ${data.id} rests on, and the index still says the old: the index half is missing`,
      stance: (data: Half) =>
        `${data.id} came out of a record that ${data.by} supersedes, and nobody says whether it still holds`,
      'index-ground': (data: Half) =>
        `${data.id} was changed, ${data.by} supersedes what it rests on, and the line does not name ${data.by}`,
      record: (data: Half) =>
        `${data.id} now rests on ${data.by}, which does not say that it supersedes the old: the half of the record is missing`,
      old: (data: Half) =>
        `${data.by} supersedes ${data.id}, and ${data.id} still reads as if it stood: the half of the old record is missing`,
    },
    hints: {
      index: ({ by }) => `change the line of the index to what ${by} says, and let it name ${by}`,
      stance: ({ by }) =>
        `let the line name ${by} if it still holds, or change it to what ${by} says; then run "decisis lock --all --actor NAME"`,
      'index-ground': ({ by }) => `let the line name ${by} in place of the old record`,
      record: ({ by }) => `write in ${by}, once it is accepted, which record it supersedes`,
      old: ({ name, successor }) =>
        `write both halves with "decisis supersede ${shellWord(name)} ${shellWord(successor)} --actor NAME"`,
    },
    samples: {
      index: {
        id: '"Runtime is a virtual machine"',
        by: 'ADR-0013',
        name: 'runtime-is-a-virtual-machine',
        successor: 'ADR-0013',
      },
      stance: {
        id: '"One process a machine"',
        by: 'ADR-0013',
        name: 'runtime-is-a-virtual-machine',
        successor: 'ADR-0013',
      },
      'index-ground': {
        id: '"Runtime is a virtual machine"',
        by: 'ADR-0013',
        name: 'runtime-is-a-virtual-machine',
        successor: 'ADR-0013',
      },
      record: {
        id: '"Runtime is a virtual machine"',
        by: 'ADR-0013',
        name: 'runtime-is-a-virtual-machine',
        successor: 'ADR-0013',
      },
      old: { id: 'D-004', by: 'D-014', name: 'D-004', successor: 'D-014' },
    },
  }),
  'lock/lapsed-version': defineFinding({
    id: 'lock/lapsed-version',
    category: 'lock',
    severity: 'warning',
    docs: {
      description: 'A locked statement held for a version that is over.',
      why: 'it binds nobody any more, and readers still take it for settled',
      example: INDEX,
      fix: 'decide it again for the current version, and supersede the old statement',
    },
    messages: {
      lapsed: (data: { id: string; versions: readonly string[]; current: string }) =>
        `${data.id} holds in ${data.versions.join(', ')}, and ${data.current} is current`,
    },
    samples: { lapsed: { id: '"The mesh is full in v1"', versions: ['v1'], current: 'v2' } },
  }),
  'lock/unlocked-statement': defineFinding({
    id: 'lock/unlocked-statement',
    category: 'lock',
    severity: 'info',
    docs: {
      description: 'A document calls a statement locked, and decisis.lock does not hold it.',
      why: 'nothing notices when its words change',
      example: INDEX,
      fix: 'lock it with "decisis lock --all --actor NAME"',
    },
    messages: { none: (data: { id: string }) => `${data.id} stands among the locked decisions and has no lock` },
    samples: { none: { id: '"Storage is local"' } },
  }),
  'lock/broken-lockfile': defineFinding({
    id: 'lock/broken-lockfile',
    category: 'lock',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'The lockfile, decisis.lock, cannot be relied on.',
      why: 'a lock that is lost or altered on the way would let a decision change unseen, so nothing is taken for locked or unlocked',
      example: INDEX,
      fix: 'take the file from the last commit that had it right, and run the commands that changed it again',
    },
    messages: {
      problem: (data: { side: string; line: number; what: string }) => `${data.side}line ${data.line}: ${data.what}`,
      gone: (data: { count: number; where: string; revision: string }) =>
        `decisis.lock was deleted; ${data.where} locks ${data.count} ${data.count === 1 ? 'statement' : 'statements'} with it`,
    },
    hints: { gone: ({ revision }) => `bring it back with "git checkout ${shellWord(revision)} -- decisis.lock"` },
    samples: {
      problem: { side: '', line: 12, what: 'a conflict mark: <<<<<<<' },
      gone: { count: 3, where: 'the last commit', revision: 'HEAD' },
    },
  }),
  'lock/unbacked-acceptance': defineFinding({
    id: 'lock/unbacked-acceptance',
    category: 'lock',
    severity: 'info',
    docs: {
      description: 'An item reads as accepted, and nobody is recorded to have approved that exact text.',
      why: 'anyone who can edit the document can write "accepted"; an approval of other words is none of these',
      example: INDEX,
      fix: 'let whoever may decide run "decisis accept ID --actor NAME"',
    },
    messages: {
      none: (data: { id: string; key: string }) =>
        `${data.id} reads as accepted, and decisis.lock holds no approval of it`,
      other: (data: { id: string; key: string; by: string; on: string }) =>
        `${data.id} reads as accepted, and what ${data.by} approved on ${data.on} was another text`,
    },
    hints: {
      none: ({ key }) => `let whoever may decide run "decisis accept ${shellWord(key)} --actor NAME"`,
      other: ({ key }) =>
        `let whoever may decide read it again and run "decisis accept ${shellWord(key)} --actor NAME"`,
    },
    samples: {
      none: { id: 'D-004', key: 'D-004' },
      other: { id: 'D-004', key: 'D-004', by: 'mara', on: '2026-02-01' },
    },
  }),
  'lock/review-overdue': defineFinding({
    id: 'lock/review-overdue',
    category: 'lock',
    severity: 'warning',
    docs: {
      description: 'A document that lists decisions was last reviewed longer ago than it should be.',
      why: 'what nobody looks at for long is taken for settled although the world has moved on',
      example: INDEX,
      fix: 'review it, and write the new date',
    },
    messages: {
      late: (data: { reviewed: string; due: string; days: number }) =>
        `last reviewed ${data.reviewed}; the next review was due ${data.due}, ${data.days === 1 ? 'a day' : `${data.days} days`} ago`,
    },
    samples: { late: { reviewed: '2026-01-01', due: '2026-04-01', days: 12 } },
  }),
  'lock/index-without-owner': defineFinding({
    id: 'lock/index-without-owner',
    category: 'lock',
    severity: 'warning',
    docs: {
      description: 'A document that lists locked decisions has a place for an owner and none in it.',
      why: 'nobody keeps the list true, and nobody can be asked about it',
      example: INDEX,
      fix: 'name the person or team that keeps the list',
    },
    messages: { none: (data: { written: string }) => `the owner of the list reads "${data.written}"` },
    samples: { none: { written: 'TBD' } },
  }),
  'lock/challenged': defineFinding({
    id: 'lock/challenged',
    category: 'lock',
    severity: 'info',
    docs: {
      description: 'Somebody doubts a locked statement.',
      why: 'the lock holds until a decision supersedes it; until then the doubt should be seen',
      example: INDEX,
      fix: 'answer the doubt, or supersede the statement',
    },
    messages: {
      doubt: (data: { id: string; by: string; on: string; reason: string }) =>
        `${data.id} was challenged by ${data.by} on ${data.on}: ${data.reason}`,
    },
    samples: { doubt: { id: 'D-004', by: 'mara', on: '2026-02-01', reason: 'the quay is longer now' } },
  }),
} as const;
