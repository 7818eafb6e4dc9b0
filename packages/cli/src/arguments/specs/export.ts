import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS } from '../shared-options.ts';
import { GENERATED_OPTIONS } from './generated-spec.ts';

/** `decisis export` as data. */
export const EXPORT: CommandSpec = {
  name: 'export',
  group: 'generate',
  summary: 'the items for other programs: calendar, csv or feed',
  usage: 'FORMAT [PATH...]',
  description: [
    'calendar: due dates of undecided items, as iCalendar. csv: every item as a row. feed: decisions, as Atom.',
    'For JSON there is "decisis list --json".',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: GENERATED_OPTIONS,
  writesWith: ['out'],
  examples: [
    { line: 'decisis export calendar --out public/decisions.ics', says: 'due dates to subscribe to' },
    { line: 'decisis export csv > decisions.csv', says: 'for a spreadsheet' },
  ],
};
