import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis accept` as data. */
export const ACCEPT: CommandSpec = {
  name: 'accept',
  group: 'write',
  summary: 'accepts a decision and locks its text',
  usage: 'ID [PATH...]',
  description: [
    'Writes the status, the chosen option and the rollback into the document, and pins the text in decisis.lock.',
    'Refuses while the item lacks what the rules of its register demand. The name of whoever accepts is claimed, not proven.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [
    { name: 'option', value: 'NAME', summary: 'the chosen option, by label or title' },
    { name: 'rollback', value: 'TEXT', summary: 'how the decision is undone' },
    ...ACTOR,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis accept D-006 --option B --rollback "switch the route back" --actor mara', says: 'all at once' },
    { line: 'decisis accept D-006 --dry-run', says: 'look before writing' },
  ],
};
