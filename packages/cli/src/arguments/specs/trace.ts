import type { CommandSpec } from '../command-spec.ts';
import { generatedSpec } from './generated-spec.ts';

const DOCUMENT = generatedSpec(
  'trace',
  'the traceability matrix: requirements, the decisions that answer them, evidence and sentinels',
  [
    'Prints a table for each [[trace]] of decisis.toml: which requirement is answered by what, and what none answers.',
    'Without a [[trace]] it refuses, and says how to write one.',
  ],
  'plans/traceability.md',
);

/** `decisis trace` as data. */
export const TRACE: CommandSpec = {
  ...DOCUMENT,
  options: [{ name: 'json', summary: 'print JSON instead of the tables' }, ...DOCUMENT.options],
};
