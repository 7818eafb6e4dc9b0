import type { CommandSpec } from '../command-spec.ts';
import { ALLOW, DRY_RUN, MANY, WRITE } from '../shared-options.ts';

/** `decisis survey` as data. */
export const SURVEY: CommandSpec = {
  name: 'survey',
  group: 'generate',
  summary: 'asks a database what its tables look like, and writes the report',
  usage: '[SURVEY...]',
  description: [
    'Answers the [[survey]] tables of decisis.toml from Postgres, with a role that may only read, and writes one document each.',
    'Exits with 1 when a table is absent or differs. Nothing is written when a question cannot be answered.',
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [{ ...DRY_RUN, summary: 'print the reports and write nothing' }, WRITE, ALLOW],
  examples: [
    { line: 'decisis survey --allow /etc/decisis/allow.toml', says: 'all surveys' },
    { line: 'decisis survey G7 --dry-run', says: 'what the report of one would say' },
  ],
};
