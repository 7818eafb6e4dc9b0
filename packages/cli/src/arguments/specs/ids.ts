import { BRANCH_OPTIONS } from '../branch-options.ts';
import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis ids` as data. */
export const IDS: CommandSpec = {
  name: 'ids',
  group: 'read',
  summary: 'which IDs are in use, and the next free ones',
  usage: '[PATH...]',
  description: [
    'Counts the IDs of each family and gives the next free one: higher than any here, on a local or remote-tracking branch, and among what is reserved.',
    '--reserve records IDs in .decisis/ids, so that nobody else is given them; commit the file.',
    PATHS,
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    { name: 'reserve', value: 'ID|N', summary: 'set aside this ID, or the next N ones' },
    { name: 'like', value: 'ID', summary: 'of which family --reserve N takes them; needed when there are several' },
    { name: 'for', value: 'TITLE', summary: 'what a reserved ID is for' },
    ...BRANCH_OPTIONS,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  writesWith: ['reserve'],
  examples: [
    { line: 'decisis ids', says: 'every family with its next free ID' },
    { line: 'decisis ids --reserve D-012 --for "Pick the region"', says: 'set one aside' },
    { line: 'decisis ids --reserve 3 --like D-001', says: 'set the next three of D aside' },
  ],
};
