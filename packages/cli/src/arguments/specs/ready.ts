import type { CommandSpec } from '../command-spec.ts';
import { MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis ready` as data. */
export const READY: CommandSpec = {
  name: 'ready',
  group: 'judge',
  summary: 'what may start, what is held up and by what, what to decide first',
  usage: '[NODE] [PATH...]',
  description: [
    'Shows the parts of the plan that may start and why, those that are held up and through which chain, and the decisions that free most.',
    'NODE asks about one part of the plan, such as M1, "Phase 1" or "WS3 design"; the answer is 1 while it may not start.',
    'What was read from prose counts, and is marked as inferred until decisis.toml confirms it.',
    PATHS,
    'Where decisis.toml stands, PATH says of which parts of the plan to tell, as they stand for the whole repository.',
  ],
  minArguments: 0,
  maxArguments: MANY,
  options: [
    {
      name: 'if',
      value: 'ID=OUTCOME',
      isList: true,
      summary:
        'what would change: accepted, rejected, deferred or your word for it, an option, a branch; done for a part of the plan',
    },
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis ready', says: 'the whole plan' },
    { line: 'decisis ready "Phase 1"', says: 'whether one part may start, and why' },
    { line: 'decisis ready --if D-006=B', says: 'what the decision would change' },
  ],
};
