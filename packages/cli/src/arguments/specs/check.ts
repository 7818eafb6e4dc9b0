import { REPORT_FORMATS } from '@decisis/core';
import type { CommandSpec } from '../command-spec.ts';
import { BRANCH_OPTIONS } from '../branch-options.ts';
import { JUDGE_OPTIONS } from './judge-options.ts';
import { ALLOW, MANY, PATHS, READ_OPTIONS, WRITE } from '../shared-options.ts';

/** `decisis check` as data. */
export const CHECK: CommandSpec = {
  name: 'check',
  group: 'judge',
  summary: 'judges the decisions by the rules',
  usage: '[PATH...]',
  description: [
    'Reports what is wrong with the decisions, at the line where it is, with the way out.',
    'Exits with 1 when a finding weighs at least the fail level, which decisis.toml states, and when nothing was judged.',
    'IDs are compared with those of every local and remote-tracking branch.',
    'A finding is excused by a [[suppression]] of decisis.toml, by "<!-- decisis-ignore RULE: reason -->" on its line or above it, or by the baseline.',
    PATHS,
    'Where decisis.toml stands, everything is judged whatever PATH names: it says which documents to tell about, beside settings, locks and code.',
    'With --base, settings, authorities and locks are those of the commit at which the change began.',
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['human', ...REPORT_FORMATS],
      summary: 'human (as without it), json, sarif, junit, markdown, github or gitlab',
    },
    {
      name: 'report',
      value: 'FORMAT=FILE',
      isList: true,
      summary: 'write a report to a file as well, whose folder is made when needed; may be given more than once',
    },
    ...JUDGE_OPTIONS,
    {
      name: 'base',
      value: 'REF',
      summary: 'judge the change against this branch or commit, by its settings; "auto" for where it goes to',
    },
    { name: 'head', value: 'REF', summary: 'judge this commit instead of the working tree' },
    { ...WRITE, summary: 'write the baseline although decisis.toml says paper-only' },
    ALLOW,
    ...BRANCH_OPTIONS,
    ...READ_OPTIONS,
  ],
  writesWith: ['write-baseline'],
  examples: [
    { line: 'decisis check', says: 'the registers of this repository' },
    { line: 'decisis check --base origin/main', says: 'what this branch changes, by the settings of main' },
    { line: 'decisis check --no-branches', says: 'without a look at other branches' },
    { line: 'decisis check --json', says: 'one report, for programs' },
    { line: 'decisis check --format github --report sarif=decisis.sarif', says: 'in a GitHub workflow' },
    { line: 'decisis check --rule resolution --level soft', says: 'one category, without what only informs' },
    { line: 'decisis check --write-baseline', says: 'accept what is there today; only what is new counts from now on' },
    { line: 'decisis check --as-of 2027-01-31', says: 'as if it were that day' },
  ],
};
