import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis verify` as data. */
export const VERIFY: CommandSpec = {
  name: 'verify',
  group: 'judge',
  summary: 'compares decisis.lock with the documents',
  usage: '[PATH...]',
  description: [
    'Says of every lock that does not hold what changed, word by word.',
    'Exits with 1 when a lock does not hold or the lockfile cannot be relied on, and with 2 when there is none.',
    PATHS,
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [...READ_OPTIONS],
  examples: [
    { line: 'decisis verify', says: 'every lock' },
    { line: 'decisis verify docs/locked.md', says: 'the locks of one document' },
  ],
};
