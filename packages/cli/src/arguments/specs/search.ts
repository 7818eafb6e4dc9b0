import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis search` as data. */
export const SEARCH: CommandSpec = {
  name: 'search',
  group: 'read',
  summary: 'items whose text holds some words, rejected decisions too',
  usage: 'TEXT [PATH...]',
  description: [
    'Finds a text anywhere in the items of the registers, whatever their kind and status. Letter case and accents do not count.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [...READ_OPTIONS],
  examples: [
    { line: 'decisis search "message broker"', says: 'was this decided before' },
    { line: 'decisis search kafka docs/adr', says: 'only in one folder' },
  ],
};
