import { policySection } from './policy-section.ts';

interface RawDocuments {
  readonly 'review-days'?: number;
}

/** `[documents]`: what is asked of the documents themselves. */
export const documentsSection = policySection<RawDocuments, { readonly reviewDays: number | undefined }>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'What is asked of the documents that hold decisions.',
    properties: {
      'review-days': {
        type: 'integer',
        minimum: 1,
        description: 'After how many days a document that states its last review or update must state a newer one.',
      },
    },
  },
  normalize: (raw) => ({ reviewDays: raw?.['review-days'] }),
});
