import type { CommandSpec } from '../command-spec.ts';
import { MANY } from '../shared-options.ts';

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
