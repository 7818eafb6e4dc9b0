import { generatedSpec } from './generated-spec.ts';

/** `decisis packet` as data. */
export const PACKET = generatedSpec(
  'packet',
  'the approval packet: what waits, with options and cost of delay',
  ['Prints each undecided item with what an approver needs, the most urgent first, and what it still lacks.'],
  'plans/approval_packet.md',
);
