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
        maximum: 36_500,
        description:
          'Days after which a document that states its last review or update has to be reviewed again, where it states no interval itself.',
      },
    },
  },
  normalize: (raw) => ({ reviewDays: raw?.['review-days'] }),
});
