import type { CommandSpec } from '../command-spec.ts';
import { DRY_RUN } from '../shared-options.ts';

/** `decisis init` as data. */
export const INIT: CommandSpec = {
  name: 'init',
  group: 'set up',
  summary: 'finds the registers of a repository and writes decisis.toml',
  usage: '[FOLDER]',
  description: [
    'Looks for documents with decisions, writes what it found to decisis.toml, and says what it left out and why.',
    'Reading works without decisis.toml; it is needed to name registers or to correct what was detected.',
  ],
  minArguments: 0,
  maxArguments: 1,
  options: [
    { name: 'baseline', summary: 'also accept what check finds today, so that only what is new counts' },
    DRY_RUN,
    { name: 'json', summary: 'print JSON instead of text' },
  ],
  examples: [
    { line: 'decisis init --dry-run', says: 'what would be written' },
    { line: 'decisis init', says: 'write it' },
  ],
};
