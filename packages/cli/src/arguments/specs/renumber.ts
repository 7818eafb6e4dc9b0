import { BRANCH_OPTIONS } from '../branch-options.ts';
import type { CommandSpec } from '../command-spec.ts';
import { CHANGE, READ_OPTIONS } from '../shared-options.ts';

/** `decisis renumber` as data. */
export const RENUMBER: CommandSpec = {
  name: 'renumber',
  group: 'write',
  summary: 'gives an item another ID and moves its citations',
  usage: 'OLD NEW',
  description: [
    'Changes the ID where it is defined and wherever the repository cites it: documents, code, links and their fragments, the name of a record.',
    'OLD may name its register: decisions/open.md:D-006. Then only citations that mean that one are moved.',
    'Ranges, parts of paths, and what may mean another item are left as they are and listed.',
  ],
  minArguments: 2,
  maxArguments: 2,
  options: [...CHANGE, ...BRANCH_OPTIONS, ...READ_OPTIONS],
  examples: [
    { line: 'decisis renumber D-006 D-009 --dry-run', says: 'look before writing' },
    { line: 'decisis renumber decisions/open.md:D-006 D-009', says: 'when two registers have a D-006' },
  ],
};
