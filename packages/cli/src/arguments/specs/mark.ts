import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis mark` as data. */
export const MARK: CommandSpec = {
  name: 'mark',
  group: 'write',
  summary: 'marks decisions as implemented, and says where',
  usage: 'ID[,ID...] --implemented-in WHERE [PATH...]',
  description: [
    'Writes the marker where the document keeps such a thing: in a column or a line "Implemented in", in front matter, else in brackets behind the status.',
    'Refuses what is not accepted, or stands no more. Where every item says so already, nothing is written.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [
    {
      name: 'implemented-in',
      value: 'WHERE',
      summary: 'a commit, pull request, migration, file or version; needed',
    },
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis mark D-002 --implemented-in "#412"', says: 'a pull request' },
    { line: 'decisis mark D-002,D-003,D-004 --implemented-in "migration 050" --dry-run', says: 'look before writing' },
  ],
};
