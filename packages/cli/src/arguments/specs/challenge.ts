import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis challenge` as data. */
export const CHALLENGE: CommandSpec = {
  name: 'challenge',
  group: 'write',
  summary: 'records a doubt about a locked statement',
  usage: 'ID --reason TEXT [PATH...]',
  description: ['The doubt is shown by "check" and "verify". The lock holds until a decision supersedes it.', PATHS],
  minArguments: 1,
  maxArguments: MANY,
  options: [{ name: 'reason', value: 'TEXT', summary: 'the doubt; needed' }, ...ACTOR, ...CHANGE, ...READ_OPTIONS],
  examples: [{ line: 'decisis challenge D-001 --reason "the quay is longer now" --actor mara', says: 'a doubt' }],
};
