import type { SeedDocument } from './seed-documents.ts';

/** A document that once broke a promise, cut down to what broke it. */
export interface FoundFailure extends SeedDocument {
  readonly broke: string;
}

/** Grows with every failure that the fuzzer finds; each is read again in every test run. */
export const FOUND_FAILURES: readonly FoundFailure[] = [
  {
    broke: 'blocks out of order: a table inside a list item of a text without headings',
    path: 'register.txt',
    text: 'C8.\nD9.\nC0.\n- \n| |e|\n||  |\nNnposed)\n-',
  },
  {
    broke: 'an item with an empty key: a record whose metadata names an empty identifier',
    path: 'A-003-format.md',
    text: 'title: \nkep-number:\nstatus:',
  },
  {
    broke: 'call stack: the parse report of a table of many rows was spread into arguments',
    path: 'register.md',
    text: `| ID | Decision |\n|---|---|\n${Array.from({ length: 70_000 }, (_, row) => `| D-${row} | a |`).join('\n')}\n`,
  },
];
