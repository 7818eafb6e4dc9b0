import type { CommandSpec } from '../command-spec.ts';
import { ACTOR, CHANGE, MANY, PATHS, READ_OPTIONS } from '../shared-options.ts';

/** `decisis defer` as data. */
export const DEFER: CommandSpec = {
  name: 'defer',
  group: 'write',
  summary: 'puts a decision off until a date or a phase',
  usage: 'ID --until WHEN [PATH...]',
  description: [
    'Writes the status and the end into the document. The end is a day, or something that the registers or decisis.toml name: a',
    'phase, a milestone, an action, another decision. A deferral locks nothing; who put it off is written where the document',
    'has an empty place for notes, and is claimed, not proven.',
    PATHS,
  ],
  minArguments: 1,
  maxArguments: MANY,
  options: [
    {
      name: 'until',
      value: 'WHEN',
      summary: 'a date (YYYY-MM-DD), a phase or another part of the plan, or a decision; needed',
    },
    ...ACTOR,
    ...CHANGE,
    ...READ_OPTIONS,
  ],
  examples: [
    { line: 'decisis defer D-006 --until 2027-03-01', says: 'until a day' },
    { line: 'decisis defer D-006 --until "Phase 2"', says: 'until a phase' },
    { line: 'decisis defer D-006 --until 2027-03-01 --actor mara --note "no crew"', says: 'with who and why' },
  ],
};
