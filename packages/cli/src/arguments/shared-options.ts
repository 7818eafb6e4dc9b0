import { DECISION_STATUSES, ITEM_KINDS } from '@decisis/core';
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
  { name: 'no-cache', summary: 'read everything anew, and keep nothing for the next run' },
];

/** As many arguments as one likes. */
export const MANY = Number.MAX_SAFE_INTEGER;

/** What every reading command says about its paths. */
export const PATHS = 'PATH is a file or a folder; without one, the registers of the repository are read.';

/** Of every command that writes. */
export const DRY_RUN: OptionSpec = { name: 'dry-run', summary: 'show the change and write nothing' };

/** Of every command that changes files of the repository: it writes even where the repository is kept on paper. */
export const WRITE: OptionSpec = { name: 'write', summary: 'write although decisis.toml says paper-only' };

/** Of every command that changes documents or locks. */
export const CHANGE: readonly OptionSpec[] = [DRY_RUN, WRITE];

/** Of every command that asks something outside of the repository. */
export const ALLOW: OptionSpec = {
  name: 'allow',
  value: 'FILE',
  summary: 'what sentinels may reach, as an administrator says it outside of the repository; DECISIS_ALLOW without it',
};

/** Who acts, of every command that records it. */
export const ACTOR: readonly OptionSpec[] = [
  { name: 'actor', value: 'NAME', summary: 'who acts; DECISIS_ACTOR without it' },
  { name: 'note', value: 'TEXT', summary: 'a word beside the name' },
];

/** Which items a command speaks about. */
export const FILTERS: readonly OptionSpec[] = [
  {
    name: 'status',
    short: 's',
    value: 'STATUS',
    isList: true,
    choices: DECISION_STATUSES,
    summary: 'only these statuses',
  },
  {
    name: 'owner',
    short: 'o',
    value: 'NAME',
    isList: true,
    summary: 'only owners that contain NAME; "none" for no owner',
  },
  {
    name: 'register',
    short: 'r',
    value: 'NAME',
    isList: true,
    summary: 'only registers whose name or path contains NAME',
  },
  { name: 'kind', short: 'k', value: 'KIND', isList: true, choices: ITEM_KINDS, summary: 'only these kinds' },
  {
    name: 'blocks',
    short: 'b',
    value: 'NAME',
    isList: true,
    summary: 'only what blocks NAME: M1, WS3, "Phase 1"; "any" for anything',
  },
  { name: 'due', short: 'd', value: 'WHEN', summary: 'due before a date; or overdue, none, any' },
  { name: 'locked', isNegatable: true, summary: 'only locked items; --no-locked for the others' },
  { name: 'all', short: 'a', summary: 'every kind, also actions, gaps, lessons, artifacts' },
];

/** Variables of the environment that every command looks at, beside those that are customary. */
export const ENVIRONMENT: readonly (readonly [name: string, says: string])[] = [
  ['DECISIS_CACHE=off', 'keep nothing between runs'],
  ['DECISIS_CACHE_DIR', 'the folder to keep it in'],
];
