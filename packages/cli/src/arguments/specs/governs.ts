import type { CommandSpec } from '../command-spec.ts';
import { READ_OPTIONS } from '../shared-options.ts';

/** `decisis governs` as data. */
export const GOVERNS: CommandSpec = {
  name: 'governs',
  group: 'read',
  summary: 'which decisions bind a file',
  usage: 'FILE...',
  description: [
    'A decision binds a file when a sentinel of it looks at the file, a gate keeps it, a comment in it cites the decision, a lock',
    'stands on it, or the decision names it. Exceptions that hold there are told. The file need not exist yet.',
  ],
  minArguments: 1,
  maxArguments: Number.MAX_SAFE_INTEGER,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis governs src/upload.ts', says: 'what binds one file' },
    { line: 'decisis governs src/upload.ts --json', says: 'the same for a program' },
  ],
};
