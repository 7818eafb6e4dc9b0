import type { CommandSpec } from '../command-spec.ts';
import { READ_OPTIONS } from '../shared-options.ts';

/** `decisis citations` as data. */
export const CITATIONS: CommandSpec = {
  name: 'citations',
  group: 'read',
  summary: 'where the source cites decisions',
  usage: '[ID...]',
  description: [
    'Lists the comments of the source that cite a decision as "@decision D-008", with where the decision stands.',
    'Files that git ignores and documents are not looked at. [citations] of decisis.toml states other markers and files.',
  ],
  minArguments: 0,
  maxArguments: Number.MAX_SAFE_INTEGER,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis citations', says: 'every citation of the repository' },
    { line: 'decisis citations D-008', says: 'the code that D-008 binds' },
  ],
};
