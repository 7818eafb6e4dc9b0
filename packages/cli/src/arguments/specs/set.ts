import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis set` as data. */
export const SET: CommandSpec = {
  name: 'set',
  group: 'write',
  summary: 'changes fields of one item, and no other byte',
  usage: 'ID FIELD=VALUE... [PATH...]',
  description: [
    'Replaces the text of fields where the document writes them. Refuses what the document has no place for.',
    'A new status of a decision record is written into the rows of an index that listed the old one, too.',
    PATHS,
  ],
  minArguments: 2,
  maxArguments: MANY,
  options: [...CHANGE, ...READ_OPTIONS],
  examples: [
    { line: 'decisis set D-006 owner=platform-team', says: 'one field' },
    { line: 'decisis set D-006 status=accepted due=2027-01-15 --dry-run', says: 'look before writing' },
  ],
};
