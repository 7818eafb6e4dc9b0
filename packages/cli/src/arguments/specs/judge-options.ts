import { LEVELS } from '@decisis/core';
import type { OptionSpec } from '../command-spec.ts';

const REPORTED = LEVELS.filter((level) => level !== 'off');

/** Options of `check` about what is looked for, what fails the run, and how much is shown. */
export const JUDGE_OPTIONS: readonly OptionSpec[] = [
  { name: 'rule', short: 'r', value: 'ID', isList: true, summary: 'only this rule, or this category of rules' },
  {
    name: 'fail-level',
    value: 'LEVEL',
    choices: REPORTED,
    summary: 'fail from this level on, whatever decisis.toml says',
  },
  {
    name: 'level',
    value: 'LEVEL',
    choices: REPORTED,
    summary: 'show only this level and those above; the exit code stays',
  },
  { name: 'summary', summary: 'show counts by rule and document instead of each finding' },
  { name: 'max', value: 'COUNT', summary: 'show at most so many findings, 100 when not given; all are counted' },
  { name: 'show-suppressed', summary: 'show also what a suppression or the baseline excuses, with the reason' },
  { name: 'show-passes', summary: 'name the rules that found nothing' },
  { name: 'write-baseline', summary: 'accept what is found now: write it to the baseline file' },
];
