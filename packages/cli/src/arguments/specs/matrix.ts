import { generatedSpec } from './generated-spec.ts';

/** `decisis matrix` as data. */
export const MATRIX = generatedSpec(
  'matrix',
  'the cutover matrix: decisions against the parts of the plan they hold up',
  ['Prints a row for each decision that holds something up and a column for each part of the plan.'],
  'plans/cutover_matrix.md',
);
