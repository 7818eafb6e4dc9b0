import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, READ_OPTIONS } from '../shared-options.ts';

/** `decisis lock` as data. */
export const LOCK: CommandSpec = {
  name: 'lock',
  group: 'write',
  summary: 'pins decided statements in decisis.lock',
  usage: 'ID...',
  description: [
    'Pins statements as they stand, and records who stands by them. Documents are not changed.',
    'With --all, the arguments are files and folders to look into; without one, the registers of the repository are read.',
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    { name: 'all', short: 'a', summary: 'everything that the documents call locked' },
    { name: 'accepted', summary: 'with --all, also what they only call accepted' },
    ...ACTOR,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis lock --all --actor mara', says: 'every locked statement of the repository' },
    { line: 'decisis lock D-001 D-002 --actor mara', says: 'two of them' },
  ],
};
