import type { Ownership } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { textsSchema } from './texts-schema.ts';

interface RawOwnership {
  readonly artifact: string;
  readonly owner?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly in?: readonly string[];
}

/** `[[ownership]]`: who owns a table or registry, and its fields. */
export const ownershipSection = policySection<readonly RawOwnership[], readonly Ownership[]>({
  schema: {
    type: 'array',
    description: 'Who owns a table, registry or other artifact, field by field where several share it.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['artifact'],
      properties: {
        artifact: { type: 'string', minLength: 1, description: 'Its name, as documents and code write it.' },
        owner: { type: 'string', minLength: 1, description: 'Who owns what no field is stated for.' },
        fields: {
          type: 'object',
          description: 'Each field with the one who owns it.',
          additionalProperties: { type: 'string', minLength: 1, description: 'Who owns the field.' },
        },
        in: textsSchema(
          'Globs: SQL files that define it as a table, where each field has to be a column, and documents beside the registers.',
        ),
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ artifact, owner, fields = {}, in: within = [] }) => ({ artifact, owner, fields, within })),
  check: (raw) =>
    raw.flatMap(({ owner, fields }, index) =>
      owner !== undefined || Object.keys(fields ?? {}).length > 0
        ? []
        : [
            {
              path: ['ownership', index],
              at: 'key' as const,
              problem: 'names no owner',
              expected: 'owner = "NAME", or fields = { FIELD = "NAME" }',
            },
          ],
    ),
});
