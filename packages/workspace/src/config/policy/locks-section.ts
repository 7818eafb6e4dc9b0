import type { LocksPolicy } from '@decisis/core';
import { policySection } from './policy-section.ts';

interface RawLocks {
  readonly 'review-days'?: number;
}

/** `[locks]`: what is asked of locked statements and of the documents that list them. */
export const locksSection = policySection<RawLocks, LocksPolicy>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'What is asked of the documents that list locked decisions.',
    properties: {
      'review-days': {
        type: 'integer',
        minimum: 1,
        maximum: 36_500,
        description: 'Days after which such a document has to be reviewed again, where it states no interval itself.',
      },
    },
  },
  normalize: (raw) => ({ reviewDays: raw?.['review-days'] }),
});
