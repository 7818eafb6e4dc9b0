import type { CommandSpec } from '../command-spec.ts';
import { READ_OPTIONS } from '../shared-options.ts';

/** `decisis hook` as data. */
export const HOOK: CommandSpec = {
  name: 'hook',
  group: 'agents',
  summary: 'judges an edit before it is made, for coding agents and git',
  usage: 'pre-edit',
  description: [
    'Reads one event on standard input and denies an edit that makes a sentinel fail, changes a locked statement, starts gated work, or decides anything in the name of an agent.',
    'It answers as its host asks: Claude Code takes exit code 2 for a denial, Cursor reads JSON, git takes 1. What cannot be judged is told on stderr and lets the edit pass, unless --fail-closed is given.',
  ],
  minArguments: 1,
  maxArguments: 1,
  options: [
    {
      name: 'host',
      value: 'HOST',
      choices: ['claude-code', 'cursor', 'git'],
      summary: 'who asks; found out from the event when not given',
    },
    { name: 'fail-closed', summary: 'deny what cannot be judged' },
    ...READ_OPTIONS.filter(({ name }) => name !== 'json'),
  ],
  examples: [
    { line: 'decisis hook pre-edit < event.json', says: 'what would it answer' },
    {
      line: 'git diff-index --cached --raw -z --no-renames --full-index HEAD | decisis hook pre-edit --host git',
      says: 'in .git/hooks/pre-commit',
    },
  ],
  // A hook of Claude Code blocks with 2, and only with 2.
  failureCode: 1,
};
