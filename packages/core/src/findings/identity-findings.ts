import { defineFinding } from './finding-entry.ts';

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
      fix: 'give one of the two an ID that is free, and change what cites it',
    },
    messages: {
      sameRegister: (data: { id: string; firstLine: number }) =>
        `${data.id} already names another item, at line ${data.firstLine}`,
      otherRegister: (data: { id: string; otherPath: string; otherLine: number }) =>
        `${data.id} also names another item, at ${data.otherPath}:${data.otherLine}`,
    },
    samples: {
      sameRegister: { id: 'D-001', firstLine: 3 },
      otherRegister: { id: 'D-001', otherPath: 'plans/open.md', otherLine: 7 },
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
} as const;
