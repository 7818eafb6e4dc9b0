import { generatedSpec } from './generated-spec.ts';

/** `decisis log` as data. */
export const LOG = generatedSpec(
  'log',
  'the decision log: what was decided, by whom and when',
  [
    'Prints the log, or writes it with --out.',
    'With --check, a log that people write is read and compared with the registers instead; it is never overwritten.',
  ],
  'plans/decision_log.md',
);
