import { generatedSpec } from './generated-spec.ts';

/** `decisis index` as data. */
export const INDEX = generatedSpec(
  'index',
  'the index of locked decisions, each with its source',
  ['Prints accepted decisions as statements. Where a register locks some of its decisions, only those are listed.'],
  'docs/DECISIONS_LOCKED.md',
);
