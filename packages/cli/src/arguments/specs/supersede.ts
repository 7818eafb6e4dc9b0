import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis supersede` as data. */
export const SUPERSEDE: CommandSpec = {
  name: 'supersede',
  group: 'write',
  summary: 'lets one decision take the place of another',
  usage: 'OLD NEW [PATH...]',
  description: [
    'Writes both halves: the status of OLD, what NEW supersedes, the lines of indexes that rest on OLD, and the locks.',
    'Writes nothing when one of them cannot be written. OLD may be the line of an index; its record is meant then.',
    PATHS,
  ],
  minArguments: 2,
  maxArguments: MANY,
  options: [
    { name: 'statement', value: 'TEXT', summary: 'words of the line of the index; the title of NEW without it' },
    ...ACTOR,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [{ line: 'decisis supersede 0003 0013 --actor mara --dry-run', says: 'see every place that changes' }],
};
