import type { CommandSpec } from '../command-spec.ts';
import { FILTERS, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis graph` as data. */
export const GRAPH: CommandSpec = {
  name: 'graph',
  group: 'read',
  summary: 'decisions, what they block and how they relate, as a diagram',
  usage: '[PATH...]',
  description: [
    'Prints a diagram of decisions, blocked plan nodes and relations, as Mermaid, DOT or JSON.',
    'Without filters it holds the whole plan and its gates.',
    PATHS,
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['mermaid', 'dot', 'json'],
      summary: 'mermaid (as without it), dot or json',
    },
    ...FILTERS,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis graph --status open', says: 'what the open decisions hold up' },
    { line: 'decisis graph --format dot | dot -Tsvg -o decisions.svg', says: 'a picture' },
  ],
};
