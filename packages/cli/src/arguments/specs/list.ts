import type { CommandSpec } from '../command-spec.ts';
import { FILTERS, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis list` as data. */
export const LIST: CommandSpec = {
  name: 'list',
  group: 'read',
  summary: 'the decisions as a table',
  usage: '[PATH...]',
  description: [
    'Lists decisions, questions, confirmations, deferrals, stances and assumptions.',
    PATHS,
    'Filters of different names must all hold; values of one filter are alternatives.',
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    ...FILTERS,
    {
      name: 'sort',
      value: 'FIELD',
      isList: true,
      summary: 'sort by id, due, status, owner, title, kind, register or line; "-due" for last first',
    },
    {
      name: 'group',
      short: 'g',
      value: 'FIELD',
      summary: 'group by register (as without it), status, owner, kind, due or none',
    },
    {
      name: 'columns',
      short: 'c',
      value: 'FIELD',
      isList: true,
      summary: 'columns, also any field of the model; "where" is file and line',
    },
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis list --status open --sort due', says: 'what is undecided, the most urgent first' },
    { line: 'decisis list --owner none', says: 'what nobody owns' },
    { line: 'decisis list --due overdue --group owner', says: 'who is late with what' },
    { line: 'decisis list docs/plan.md --columns id,title,where', says: 'one document, other columns' },
    { line: 'decisis list --json', says: 'one array with the full model, for programs' },
  ],
};
