import type { CommandSpec } from '../command-spec.ts';

/** `decisis explain` as data. */
export const EXPLAIN: CommandSpec = {
  name: 'explain',
  group: 'help',
  summary: 'what a finding or an error means, and the way out',
  usage: 'CODE',
  description: ['Explains a finding (document/ragged-row) or an error (DCS_CONFIG_INVALID).'],
  minArguments: 0,
  maxArguments: 1,
  options: [{ name: 'json', summary: 'print JSON instead of text' }],
  examples: [
    { line: 'decisis explain document/contradiction', says: 'one finding' },
    { line: 'decisis explain', says: 'every finding and error by name' },
  ],
};
