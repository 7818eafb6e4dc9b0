import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis show` as data. */
export const SHOW: CommandSpec = {
  name: 'show',
  group: 'read',
  summary: 'everything the documents say about one item',
  usage: 'ID [PATH...]',
  description: [
    'Shows one item with its fields, options and every place that speaks of it.',
    'Where two registers use one ID, write REGISTER:ID or name the file.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis show D-006', says: 'one decision' },
    { line: 'decisis show decisions/open.md:D-006', says: 'the one in this register' },
    { line: 'decisis show D-006 docs/plan.md', says: 'the one in this file' },
  ],
};
