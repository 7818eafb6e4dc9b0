import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, ALLOW, CHANGE, READ_OPTIONS } from '../shared-options.ts';

/** `decisis override` as data. */
export const OVERRIDE: CommandSpec = {
  name: 'override',
  group: 'write',
  summary: 'lets a soft finding stand, with who and why; without arguments, lists what stands so',
  usage: '[FINDING [ABOUT]]',
  description: [
    'Records it in decisis.toml under [[override]]. FINDING is a fingerprint, as "check --json" shows it, or the id of a rule; then ABOUT',
    'is the item or the document. "check" shows the finding as information from then on, with the name and the reason; of a change,',
    'only the overrides of its base count. Hard findings are refused. The name is claimed, not proven.',
  ],
  minArguments: 0,
  maxArguments: 2,
  options: [
    { name: 'reason', value: 'TEXT', summary: 'why it may stand; needed' },
    { name: 'until', value: 'DATE', summary: 'the last day on which it holds (YYYY-MM-DD)' },
    ...ACTOR.filter(({ name }) => name === 'actor'),
    ...CHANGE,
    ALLOW,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis override', says: 'what stands so' },
    {
      line: 'decisis override resolution/due-collision D-006 --reason "the crew is larger that week" --actor mara',
      says: 'one finding of one item',
    },
    {
      line: 'decisis override 0f3a9c1d2b4e5f60 --until 2027-01-31 --reason "the vendor answers in January"',
      says: 'for a time',
    },
  ],
};
