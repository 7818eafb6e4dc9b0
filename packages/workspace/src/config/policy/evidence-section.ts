import type { EvidencePin } from '@decisis/core';
import { policySection } from './policy-section.ts';

interface RawPin {
  readonly item: string;
  readonly path: string;
  readonly part?: string;
  readonly sha256: string;
}

/** `[[evidence]]`: texts that decisions rest on, pinned by digest. */
export const evidenceSection = policySection<readonly RawPin[], readonly EvidencePin[]>({
  schema: {
    type: 'array',
    description: 'A file, section or symbol that a decision rests on; its digest tells when it has changed.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['item', 'path', 'sha256'],
      properties: {
        item: {
          type: 'string',
          minLength: 1,
          description: 'The decision, behind its register where several have its identifier: "open:D-006".',
        },
        path: { type: 'string', minLength: 1, description: 'Path of the file.' },
        part: {
          type: 'string',
          minLength: 1,
          description: 'A section ("§3.2") or a symbol; absent for the whole file.',
        },
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{12,64}$',
          patternHint: 'at least the first 12 hex digits of the SHA-256',
          description:
            'At least the first 12 hex digits of the SHA-256 of the text; a check prints those of the present text.',
        },
      },
    },
  },
  normalize: (raw = []) => raw.map(({ item, path, part, sha256 }) => ({ item, path, part, sha256 })),
});
