import { GENERATED_KINDS, type GeneratedKind, type GeneratedTarget } from '@decisis/core';
import { whyNoDocument } from '../no-path.ts';
import { baselineIn } from './check-section.ts';
import { policySection } from './policy-section.ts';

interface RawTarget {
  readonly kind: GeneratedKind;
  readonly path: string;
  readonly registers?: readonly string[];
}

/** `[[generate]]`: documents that are made from the registers. */
export const generateSection = policySection<readonly RawTarget[], readonly GeneratedTarget[]>({
  schema: {
    type: 'array',
    description:
      'Documents that "decisis generate" makes from the registers, and that "decisis generate --check" holds to them.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'path'],
      properties: {
        kind: { enum: GENERATED_KINDS, description: 'What the document is.' },
        path: { type: 'string', minLength: 1, description: 'Where it stands, relative to this file.' },
        registers: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'Names of the registers that it is made from; all when absent.',
        },
      },
    },
  },
  normalize: (raw = []) => raw.map(({ kind, path, registers }) => ({ kind, path, registers: registers ?? [] })),
  check: (raw, all) =>
    raw.flatMap(({ path }, index) => {
      const reason = whyNoDocument(path, baselineIn(all));
      if (reason === undefined) return [];
      const problem = `has the path "${path}", which ${reason}`;
      const expected = 'a path below this file, with "/" between folders';
      return [{ path: ['generate', index, 'path'], at: 'value' as const, problem, expected }];
    }),
});
