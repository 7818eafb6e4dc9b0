import type { CommandSpec } from '../command-spec.ts';
import { MANY, READ_OPTIONS } from '../shared-options.ts';

/** `decisis brief` as data. */
export const BRIEF: CommandSpec = {
  name: 'brief',
  group: 'agents',
  summary: 'what binds some files, to paste into the context of an agent',
  usage: 'PATH...',
  description: [
    'Prints the gates, open decisions, sentinels, locked statements, citations and impacts that bind the files, those that make work wait first. A file need not exist yet.',
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [
    { name: 'budget', value: 'CHARS', summary: 'print at most so many characters; 8000 without it' },
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis brief src/billing/charge.ts', says: 'before an agent edits it' },
    { line: 'decisis brief --budget 2000 src/a.ts src/b.ts', says: 'in a small context' },
  ],
};
