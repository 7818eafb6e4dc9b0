import type { CommandSpec } from '../command-spec.ts';

/** `decisis config` as data. */
export const CONFIG: CommandSpec = {
  name: 'config',
  group: 'set up',
  summary: 'the settings in force, normalised',
  usage: '[FOLDER]',
  description: ['Prints decisis.toml with every default filled in.'],
  minArguments: 0,
  maxArguments: 1,
  options: [{ name: 'json', summary: 'print JSON instead of text' }],
  examples: [{ line: 'decisis config --json', says: 'for programs' }],
};
