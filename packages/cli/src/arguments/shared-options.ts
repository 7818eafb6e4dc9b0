import type { OptionSpec } from './command-spec.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], summary: 'colours: auto, always or never' },
  { name: 'no-color', summary: 'the same as --color never' },
  { name: 'debug', summary: 'show the stack of an error' },
  { name: 'help', short: 'h', summary: 'show the help of the command' },
];

/** Options of every command that reads registers. */
export const READ_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', summary: 'print JSON instead of a table' },
  { name: 'as-of', value: 'DATE', summary: 'take DATE (YYYY-MM-DD) for today' },
  { name: 'max-bytes', value: 'BYTES', summary: 'read documents up to this size' },
  { name: 'max-rows', value: 'ROWS', summary: 'read up to so many rows of a document' },
];
