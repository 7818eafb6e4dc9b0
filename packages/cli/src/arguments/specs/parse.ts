import type { CommandSpec } from '../command-spec.ts';
import { MANY, READ_OPTIONS } from '../shared-options.ts';

/** `decisis parse` as data. */
export const PARSE: CommandSpec = {
  name: 'parse',
  group: 'read',
  summary: 'how one document was read, and what was not understood',
  usage: 'FILE...',
  description: [
    'Reports what each range of a document was read as, what was not understood, ambiguities, and contradictions with the reading chosen.',
    'Exits with 1 when a finding is an error.',
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [...READ_OPTIONS],
  examples: [
    { line: 'decisis parse decisions/open.md', says: 'the report of one document' },
    { line: 'decisis parse decisions/open.md --json', says: 'the same for programs' },
  ],
};
