import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, READ_OPTIONS } from '../shared-options.ts';

/** `decisis generate` as data. */
export const GENERATE: CommandSpec = {
  name: 'generate',
  group: 'generate',
  summary: 'writes every document that decisis.toml names under [[generate]]',
  usage: '',
  description: ['Writes what differs. A Markdown document that people wrote is never overwritten.'],
  minArguments: 0,
  maxArguments: 0,
  options: [
    { name: 'check', summary: 'write nothing; exit with 1 when a document is not what would be written' },
    ...CHANGE,
    ...READ_OPTIONS.filter(({ name }) => name !== 'json' && name !== 'as-of'),
  ],
  examples: [
    { line: 'decisis generate', says: 'after a change of a register' },
    { line: 'decisis generate --check', says: 'in CI' },
  ],
};
