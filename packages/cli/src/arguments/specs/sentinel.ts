import type { CommandSpec } from '../command-spec.ts';
import { ALLOW, READ_OPTIONS } from '../shared-options.ts';

/** `decisis sentinel` as data. */
export const SENTINEL: CommandSpec = {
  name: 'sentinel',
  group: 'judge',
  summary: 'the sentinels: list them, run them, or prove that each can fail',
  usage: '[list|run|test]',
  description: [
    'list (as without it) shows the sentinels of decisis.toml and of documents, and drafts of those that documents state in words.',
    'run looks, and exits as "check" does: with 1 when a failure weighs at least the fail level, or one could not look. What a level, an',
    'exception, a suppression or the baseline makes milder is told. With --json it gives each place, and each file that nobody could read.',
    'test runs each on its own tripwire instead of the repository, and exits with 1 when one does not fail there.',
  ],
  minArguments: 0,
  maxArguments: 1,
  options: [...READ_OPTIONS, ALLOW],
  examples: [
    { line: 'decisis sentinel run', says: 'do the decisions hold' },
    { line: 'decisis sentinel test', says: 'could they be seen not to' },
  ],
};
