import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** The overview, which runs when no command is named. */
export const OVERVIEW: CommandSpec = {
  name: '',
  group: 'read',
  summary: 'the state of the decisions here, as "git status" does for files',
  usage: '[PATH...]',
  description: ['Shows what is open, overdue, blocking and contradictory in the registers.', PATHS],
  minArguments: 0,
  maxArguments: MANY,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis', says: 'the registers of this repository' },
    { line: 'decisis docs/', says: 'the registers in one folder' },
  ],
};
