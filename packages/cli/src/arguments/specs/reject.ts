import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis reject` as data. */
export const REJECT: CommandSpec = {
  name: 'reject',
  group: 'write',
  summary: 'rejects a decision for good, with the reason',
  usage: 'ID --reason TEXT [PATH...]',
  description: [
    'Writes the status and the reason into the document, and pins what was rejected in decisis.lock.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [{ name: 'reason', value: 'TEXT', summary: 'why; needed' }, ...ACTOR, ...CHANGE, ...READ_OPTIONS],
  examples: [{ line: 'decisis reject D-007 --reason "no trigger in sight" --actor mara', says: 'not again' }],
};
