import { DEFAULT_CITATIONS, type CitationPolicy } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { textsSchema } from './texts-schema.ts';

interface RawCitations {
  readonly markers?: readonly string[];
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
}

/** `[citations]`: how comments of source cite decisions. */
export const citationsSection = policySection<RawCitations, CitationPolicy>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'How comments of source cite decisions.',
    properties: {
      markers: textsSchema('Words before the cited identifiers; "@decision" when absent.'),
      paths: textsSchema('Globs: only these files are looked at; all source when absent.'),
      exclude: textsSchema('Globs: files that are not looked at.'),
    },
  },
  normalize: (raw) => (raw === undefined ? DEFAULT_CITATIONS : { ...DEFAULT_CITATIONS, ...raw }),
});
