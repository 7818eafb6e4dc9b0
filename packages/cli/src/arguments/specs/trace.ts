import { generatedSpec } from './generated-spec.ts';

/** `decisis trace` as data. */
export const TRACE = generatedSpec(
  'trace',
  'the traceability matrix: requirements, the decisions that answer them, evidence and sentinels',
  ['Prints a table for each [[trace]] of decisis.toml: which requirement is answered by what, and what none answers.'],
  'plans/traceability.md',
);
