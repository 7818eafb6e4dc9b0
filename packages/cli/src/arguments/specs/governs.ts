import type { CommandSpec } from '../command-spec.ts';
import { READ_OPTIONS } from '../shared-options.ts';

/** `decisis governs` as data. */
export const GOVERNS: CommandSpec = {
  name: 'governs',
  group: 'read',
  summary: 'which decisions bind a file, or the files of a folder',
  usage: 'PATH...',
  description: [
    'A decision binds a file when a gate that asks for it keeps the file, it holds up the part of the plan that the file belongs to,',
    'a sentinel of it looks at the file, a lock stands on it, a comment in it cites the decision, or the decision names it. Exceptions',
    'that hold there are told. The file need not exist yet; of a folder, what binds any file below it is told. "decisis brief" and the tool "governs" give the same answer to agents.',
  ],
  minArguments: 1,
  maxArguments: Number.MAX_SAFE_INTEGER,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis governs src/upload.ts', says: 'what binds one file' },
    { line: 'decisis governs src/', says: 'what binds any file below a folder' },
    { line: 'decisis governs .', says: 'what binds anything' },
    { line: 'decisis governs src/upload.ts --json', says: 'the same for a program' },
  ],
};
