import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';
import type { BranchClash, MergedClash, ReservationClash } from './identity-clash.ts';

/** A decision that is gone, where the base has it, and which new one it may be; empty when none is like it. */
export interface Gone {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly maybe: string;
}

/** An identifier that a document gives twice: where it does first, a name that the second one shares with none, and a free identifier. */
export interface TwiceInDocument {
  readonly id: string;
  readonly firstLine: number;
  readonly reference: string;
  readonly free: string | undefined;
}

/** An identifier that two documents give to different items, with a name of each that says which one is meant. */
export interface TwiceInRegisters {
  readonly id: string;
  readonly otherPath: string;
  readonly otherLine: number;
  readonly reference: string;
  readonly otherReference: string;
}

/** Findings about the IDs of items. */
export const IDENTITY_FINDINGS = {
  'identity/duplicate-id': defineFinding({
    id: 'identity/duplicate-id',
    category: 'identity',
    severity: 'error',
    docs: {
      description: 'Two different items have the same ID.',
      why: 'whoever cites the ID means one of two decisions, and nobody can tell which',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
| D-001 | Pick the region of the second site | open |
`,
      fix: 'give one of the two an ID that is free with "decisis renumber", which moves its citations along',
    },
    messages: {
      sameRegister: (data: TwiceInDocument) => `${data.id} already names another item, at line ${data.firstLine}`,
      otherRegister: (data: TwiceInRegisters) =>
        `${data.id} also names another item, at ${data.otherPath}:${data.otherLine}`,
    },
    hints: {
      sameRegister: (data: TwiceInDocument) => renumber(data),
      otherRegister: ({ reference, otherReference }: TwiceInRegisters) =>
        `run "decisis renumber ${shellWord(reference)} NEW" or "decisis renumber ${shellWord(otherReference)} NEW" with an ID that is free; a document that only tells of the other's decision, such as minutes, belongs under "exclude" of [discovery] in decisis.toml, and in no [[register]]`,
    },
    samples: {
      sameRegister: { id: 'D-001', firstLine: 3, reference: 'decisions/open.md:D-001#2', free: 'D-002' },
      otherRegister: {
        id: 'D-001',
        otherPath: 'plans/open.md',
        otherLine: 7,
        reference: 'decisions/open.md:D-001',
        otherReference: 'plans/open.md:D-001',
      },
    },
  }),
  'identity/look-alike-id': defineFinding({
    id: 'identity/look-alike-id',
    category: 'identity',
    severity: 'warning',
    docs: {
      description: 'Two IDs look the same to a reader but are different text.',
      why: 'a search for one never finds the other, and a citation lands on the wrong decision',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
| D-0O1 | Pick the region of the second site | open |
`,
      fix: 'write both with the same characters, or give one a clearly different ID',
    },
    messages: {
      differsIn: (data: { id: string; other: string; otherLine: number; difference: string }) =>
        `${data.id} looks like ${data.other} at line ${data.otherLine}, but differs in ${data.difference}`,
    },
    samples: {
      differsIn: { id: 'D-0O1', other: 'D-001', otherLine: 3, difference: 'character 4: letter O, digit 0' },
    },
  }),
  'identity/placeholder-id': defineFinding({
    id: 'identity/placeholder-id',
    category: 'identity',
    severity: 'info',
    docs: {
      description: 'An item has a placeholder where its ID belongs.',
      why: 'the item cannot be cited, blocked on or changed by a command until it has a name',
      example: `| ID | Decision | Status |
|---|---|---|
| D-001 | Pick the message broker | open |
| TBD | Pick the region of the second site | open |
`,
      fix: 'give the item the next free ID of the register',
    },
    messages: {
      placeholder: (data: { written: string; title: string }) =>
        data.written === '' ? `"${data.title}" has no ID` : `"${data.title}" has "${data.written}" instead of an ID`,
    },
    samples: {
      placeholder: { written: 'TBD', title: 'Pick the region of the second site' },
    },
  }),
  'identity/collides-with-branch': defineFinding({
    id: 'identity/collides-with-branch',
    category: 'identity',
    severity: 'error',
    docs: {
      description: 'Another branch gives the same ID to another decision.',
      why: 'each branch is clean by itself, and once both are merged one ID names two decisions',
      example: `| ID | Decision | Status |
|---|---|---|
| D-006 | Pick the harbour pilot | open |
`,
      fix: 'give one of the two the next free ID with "decisis renumber", which moves its citations along',
    },
    messages: {
      branch: (data: BranchClash) => {
        const name =
          data.otherId === data.id ? `${data.id} also names` : `${data.id} looks like ${data.otherId}, which names`;
        const title = data.otherTitle === '' ? 'another decision' : `"${data.otherTitle}"`;
        const also = data.heads.length > 1 ? ` and ${data.heads.length - 1} more` : '';
        const since = data.since === undefined ? '' : `, ${data.since}`;
        const first =
          data.first === 'unknown'
            ? ''
            : ` (claimed ${data.first === 'here' ? 'here' : 'there'} first${data.first === 'here' ? '' : since})`;
        return `${name} ${title} on ${data.heads[0]}${also}, at ${data.otherPath}:${data.otherLine}${first}`;
      },
    },
    hints: {
      branch: (data: BranchClash) => {
        const command = renumber(data);
        return data.first === 'here' ? `have ${data.heads[0]} renumber its own, or ${command} here` : command;
      },
    },
    samples: {
      branch: {
        id: 'D-006',
        reference: 'D-006',
        otherId: 'D-006',
        otherTitle: 'Pick the tug operator',
        otherPath: 'decisions/open.md',
        otherLine: 14,
        heads: ['feature/tugs'],
        first: 'there',
        since: '2026-02-20',
        free: 'D-009',
      },
    },
  }),
  'identity/collides-when-merged': defineFinding({
    id: 'identity/collides-when-merged',
    category: 'identity',
    severity: 'error',
    docs: {
      description: 'An ID names one item on each of two branches, and two once they are merged.',
      why: 'neither branch shows it, git merges without a conflict, and nobody is told',
      example: `| ID | Decision | Status |
|---|---|---|
| D-006 | Pick the harbour pilot | open |
`,
      fix: 'give one of the two the next free ID with "decisis renumber", which moves its citations along',
    },
    messages: {
      merged: ({ id, head, places: [one, other] }: MergedClash) =>
        `${id} names two items once this is merged into ${head}: ${one.path}:${one.line} and ${other.path}:${other.line} of the merged files`,
    },
    hints: { merged: (data: MergedClash) => renumber(data) },
    samples: {
      merged: {
        id: 'D-006',
        reference: 'D-006',
        head: 'origin/main',
        places: [
          { path: 'decisions/open.md', line: 9 },
          { path: 'decisions/open.md', line: 31 },
        ],
        free: 'D-009',
      },
    },
  }),
  'identity/collides-with-reservation': defineFinding({
    id: 'identity/collides-with-reservation',
    category: 'identity',
    severity: 'error',
    docs: {
      description: 'A new item has an ID that is recorded as reserved for another branch.',
      why: 'whoever reserved the ID may have cited it already, and will write its item under it',
      example: `| ID | Decision | Status |
|---|---|---|
| D-012 | Pick the harbour pilot | open |
`,
      fix: 'give the item the next free ID with "decisis renumber"',
    },
    messages: {
      reserved: (data: ReservationClash) => {
        const whose = data.by === '-' ? '' : ` for ${data.by}`;
        const what = data.title === '' ? '' : `: "${data.title}"`;
        const where = data.head === undefined ? '' : `, on ${data.head}`;
        const name = data.reserved === data.id ? `${data.id} is` : `${data.id} looks like ${data.reserved}, which is`;
        return `${name} reserved${whose} since ${data.date}${where}${what}`;
      },
    },
    hints: { reserved: (data: ReservationClash) => renumber(data) },
    samples: {
      reserved: {
        id: 'D-012',
        reference: 'D-012',
        reserved: 'D-012',
        by: 'feature/tugs',
        date: '2026-02-20',
        title: 'Pick the tug operator',
        line: 3,
        head: undefined,
        free: 'D-013',
      },
    },
  }),
  'identity/vanished': defineFinding({
    id: 'identity/vanished',
    category: 'identity',
    severity: 'error',
    docs: {
      description: 'A decision that the base has is gone, and nothing took its place.',
      why: 'what waits for the decision is held up by nothing any more, and nobody was told that it was given up',
      example: `| ID | Decision | Status |
|---|---|---|
| D-002 | Pick the tug operator | open |
`,
      fix: 'put it back, and close it with "decisis reject" or a decision that supersedes it',
    },
    messages: {
      gone: ({ name, path, line }: Gone) => `${name} is in no register any more; the base has it at ${path}:${line}`,
      renumbered: ({ name, path, line, now }: Omit<Gone, 'maybe'> & { now: string }) =>
        `${name} is ${now} now, under another title; the base has it at ${path}:${line}`,
    },
    hints: {
      gone: ({ name, maybe }) =>
        `put it back, and close it with "decisis reject" or a decision that supersedes it${
          maybe === '' ? '' : `; if ${maybe} is the same decision, write "formerly ${name}" into it`
        }`,
      renumbered: ({ name, now }) => `write "formerly ${name}" into ${now}, so that who cites ${name} finds it`,
    },
    samples: {
      gone: { name: 'D-001', path: 'decisions/open.md', line: 3, maybe: '' },
      renumbered: { name: 'D-001', path: 'decisions/open.md', line: 3, now: 'D-014' },
    },
  }),
  'identity/branch-not-compared': defineFinding({
    id: 'identity/branch-not-compared',
    category: 'identity',
    severity: 'warning',
    excusedBy: 'reason',
    docs: {
      description: 'IDs of a branch, or a recorded reservation, could not be read.',
      why: 'an ID that looks free may be taken there',
      example: `D-012 reserved by somebody
`,
      fix: 'repair what is named, or delete the branch when nobody needs it any more',
    },
    messages: {
      branch: (data: { head: string | undefined; path: string; reason: string }) =>
        `IDs on ${data.head ?? 'a branch'} are unknown: ${data.reason}`,
      here: (data: { head: string | undefined; path: string; reason: string }) =>
        `${data.path} was not read in full: ${data.reason}`,
    },
    samples: {
      branch: { head: 'feature/tugs', path: 'decisions/open.md', reason: 'decisions/open.md is not UTF-8' },
      here: { head: undefined, path: '.decisis/ids', reason: 'line 3 is no reservation' },
    },
  }),
  'identity/no-repository': defineFinding({
    id: 'identity/no-repository',
    category: 'identity',
    severity: 'error',
    excusedBy: 'nothing',
    docs: {
      description:
        'The documents are checked outside of any git repository, so there was nothing to compare them with.',
      why: 'whether another branch has taken an ID, or a lock was changed or deleted, is seen in git alone',
      example: `decisis check in an unpacked archive
`,
      fix: 'check within the repository, or with --no-branches, which judges the documents alone',
    },
    messages: {
      notCompared: ({ path }: { path: string }) =>
        `${path} is in no git repository: neither IDs of other branches nor earlier locks were looked at`,
    },
    samples: { notCompared: { path: 'plans/open.md' } },
  }),
} as const;

function renumber({ reference, free }: { readonly reference: string; readonly free: string | undefined }): string {
  return `run "decisis renumber ${shellWord(reference)} ${shellWord(free ?? 'NEW')}"${free === undefined ? ' with an ID that is free' : ''}`;
}
