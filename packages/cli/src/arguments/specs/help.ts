import type { CommandSpec } from '../command-spec.ts';

/** `decisis help` as data. */
export const HELP: CommandSpec = {
  name: 'help',
  group: 'help',
  summary: 'the help of a command',
  usage: '[COMMAND]',
  description: ['Shows all commands, or one with its options and examples.'],
  minArguments: 0,
  maxArguments: 1,
  options: [],
  examples: [{ line: 'decisis help list', says: 'the help of list' }],
};
