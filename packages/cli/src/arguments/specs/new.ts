import { BRANCH_OPTIONS } from '../branch-options.ts';
import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis new` as data. */
export const NEW: CommandSpec = {
  name: 'new',
  group: 'write',
  summary: 'adds an item to a register',
  usage: 'TITLE [FIELD=VALUE...] [PATH...]',
  description: [
    'Adds an item, written like the others of the register, with the next free ID unless one is given: free here, on every branch, and among what is reserved.',
    'A new decision record gets its row in the index that lists the others.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [
    { name: 'register', short: 'r', value: 'NAME', summary: 'the register; needed when there are several' },
    { name: 'id', value: 'ID', summary: 'the ID; the next free one without it' },
    ...BRANCH_OPTIONS,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis new "Pick the message broker" --register decisions/open.md', says: 'an open decision' },
    { line: 'decisis new "Pick the region" owner=platform due=2027-03-01', says: 'with owner and date' },
  ],
};
