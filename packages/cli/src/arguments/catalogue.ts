// Every command as data; `commands/load-command.ts` finds the code of one by its name.
import { DECISION_STATUSES, ITEM_KINDS } from '@decisis/core';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { READ_OPTIONS } from './shared-options.ts';

const MANY = Number.MAX_SAFE_INTEGER;

const PATHS = 'PATH is a file or a folder; without one, the registers of the repository are read.';

const DRY_RUN: OptionSpec = { name: 'dry-run', summary: 'show the change and write nothing' };

const FILTERS: readonly OptionSpec[] = [
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

/** The overview, which runs when no command is named. */
export const OVERVIEW: CommandSpec = {
  name: '',
  group: 'read',
  summary: 'the state of the decisions here, as "git status" does for files',
  usage: '[PATH...]',
  description: ['Shows what is open, overdue, blocking and contradictory in the registers.', PATHS],
  minArguments: 0,
  maxArguments: MANY,
  options: READ_OPTIONS,
  examples: [
    { line: 'decisis', says: 'the registers of this repository' },
    { line: 'decisis docs/', says: 'the registers in one folder' },
  ],
};

/** What completion scripts call back; not in the help, for nobody types it. */
export const COMPLETE: CommandSpec = {
  name: 'complete',
  group: 'help',
  summary: 'answers a shell that completes a command line',
  usage: '-- WORD...',
  description: [],
  minArguments: 0,
  maxArguments: MANY,
  options: [],
  examples: [],
};

/** Every named command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
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
  },
  {
    name: 'show',
    group: 'read',
    summary: 'everything the documents say about one item',
    usage: 'ID [PATH...]',
    description: [
      'Shows one item with its fields, options and every place that speaks of it.',
      'Where two registers use one ID, write REGISTER:ID or name the file.',
      PATHS,
    ],
    minArguments: 1,
    maxArguments: MANY,
    options: READ_OPTIONS,
    examples: [
      { line: 'decisis show D-006', says: 'one decision' },
      { line: 'decisis show decisions/open.md:D-006', says: 'the one in this register' },
      { line: 'decisis show D-006 docs/plan.md', says: 'the one in this file' },
    ],
  },
  {
    name: 'search',
    group: 'read',
    summary: 'items whose text holds some words, rejected decisions too',
    usage: 'TEXT [PATH...]',
    description: [
      'Finds a text anywhere in the items of the registers, whatever their kind and status. Letter case and accents do not count.',
      PATHS,
    ],
    minArguments: 1,
    maxArguments: MANY,
    options: [...READ_OPTIONS],
    examples: [
      { line: 'decisis search "message broker"', says: 'was this decided before' },
      { line: 'decisis search kafka docs/adr', says: 'only in one folder' },
    ],
  },
  {
    name: 'graph',
    group: 'read',
    summary: 'decisions, what they block and how they relate, as a diagram',
    usage: '[PATH...]',
    description: ['Prints a diagram of decisions, blocked plan nodes and relations, as Mermaid, DOT or JSON.', PATHS],
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
  },
  {
    name: 'parse',
    group: 'read',
    summary: 'how one document was read, and what was not understood',
    usage: 'FILE...',
    description: [
      'Reports what each range of a document was read as, what was not understood, ambiguities, and contradictions with the reading chosen.',
      'Exits with 1 when a finding is an error.',
    ],
    minArguments: 1,
    maxArguments: MANY,
    options: [...READ_OPTIONS],
    examples: [
      { line: 'decisis parse decisions/open.md', says: 'the report of one document' },
      { line: 'decisis parse decisions/open.md --json', says: 'the same for programs' },
    ],
  },
  {
    name: 'set',
    group: 'write',
    summary: 'changes fields of one item, and no other byte',
    usage: 'ID FIELD=VALUE... [PATH...]',
    description: [
      'Replaces the text of fields where the document writes them. Refuses what the document has no place for.',
      PATHS,
    ],
    minArguments: 2,
    maxArguments: MANY,
    options: [DRY_RUN, ...READ_OPTIONS],
    examples: [
      { line: 'decisis set D-006 owner=platform-team', says: 'one field' },
      { line: 'decisis set D-006 status=accepted due=2027-01-15 --dry-run', says: 'look before writing' },
    ],
  },
  {
    name: 'new',
    group: 'write',
    summary: 'adds an item to a register',
    usage: 'TITLE [FIELD=VALUE...] [PATH...]',
    description: [
      'Adds an item, written like the others of the register, with the next free ID unless one is given.',
      PATHS,
    ],
    minArguments: 1,
    maxArguments: MANY,
    options: [
      { name: 'register', short: 'r', value: 'NAME', summary: 'the register; needed when there are several' },
      { name: 'id', value: 'ID', summary: 'the ID; the next free one without it' },
      DRY_RUN,
      ...READ_OPTIONS,
    ],
    examples: [
      { line: 'decisis new "Pick the message broker" --register decisions/open.md', says: 'an open decision' },
      { line: 'decisis new "Pick the region" owner=platform due=2027-03-01', says: 'with owner and date' },
    ],
  },
  {
    name: 'init',
    group: 'set up',
    summary: 'finds the registers of a repository and writes decisis.toml',
    usage: '[FOLDER]',
    description: [
      'Looks for documents with decisions, writes what it found to decisis.toml, and says what it left out and why.',
      'Reading works without decisis.toml; it is needed to name registers or to correct what was detected.',
    ],
    minArguments: 0,
    maxArguments: 1,
    options: [DRY_RUN, { name: 'json', summary: 'print JSON instead of text' }],
    examples: [
      { line: 'decisis init --dry-run', says: 'what would be written' },
      { line: 'decisis init', says: 'write it' },
    ],
  },
  {
    name: 'config',
    group: 'set up',
    summary: 'the settings in force, normalised',
    usage: '[FOLDER]',
    description: ['Prints decisis.toml with every default filled in.'],
    minArguments: 0,
    maxArguments: 1,
    options: [{ name: 'json', summary: 'print JSON instead of text' }],
    examples: [{ line: 'decisis config --json', says: 'for programs' }],
  },
  {
    name: 'completion',
    group: 'set up',
    summary: 'completes commands, options and values in your shell',
    usage: 'SHELL',
    description: ['Prints a script for bash, zsh, fish or pwsh.'],
    minArguments: 1,
    maxArguments: 1,
    options: [],
    examples: [
      { line: 'source <(decisis completion bash)', says: 'in ~/.bashrc' },
      { line: 'decisis completion fish > ~/.config/fish/completions/decisis.fish', says: 'once' },
    ],
  },
  {
    name: 'explain',
    group: 'help',
    summary: 'what a finding or an error means, and the way out',
    usage: 'CODE',
    description: ['Explains a finding (document/ragged-row) or an error (DCS_CONFIG_INVALID).'],
    minArguments: 0,
    maxArguments: 1,
    options: [{ name: 'json', summary: 'print JSON instead of text' }],
    examples: [
      { line: 'decisis explain document/contradiction', says: 'one finding' },
      { line: 'decisis explain', says: 'every finding and error by name' },
    ],
  },
  {
    name: 'help',
    group: 'help',
    summary: 'the help of a command',
    usage: '[COMMAND]',
    description: ['Shows all commands, or one with its options and examples.'],
    minArguments: 0,
    maxArguments: 1,
    options: [],
    examples: [{ line: 'decisis help list', says: 'the help of list' }],
  },
];
