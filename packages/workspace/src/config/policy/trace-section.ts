import { ITEM_KINDS, type ItemKind, type Trace } from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import { policySection } from './policy-section.ts';
import { textsSchema } from './texts-schema.ts';

interface RawTrace {
  readonly name: string;
  readonly register: string;
  readonly kinds?: readonly ItemKind[];
  readonly in?: readonly string[];
  readonly from?: readonly string[];
  readonly ids?: readonly string[];
}

/** `[[trace]]`: items that have to be found again in other documents, or that have to go back to others. */
export const traceSection = policySection<readonly RawTrace[], readonly Trace[]>({
  schema: {
    type: 'array',
    description:
      'Items that have to be named in other documents, or that name what those ask for, such as requirements.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'register'],
      properties: {
        name: { type: 'string', minLength: 1, description: 'What findings call it.' },
        register: { type: 'string', minLength: 1, description: 'Name or path of the register whose items are traced.' },
        kinds: {
          type: 'array',
          items: { enum: ITEM_KINDS },
          description: 'Only items of these kinds, such as "stance"; all when absent.',
        },
        in: textsSchema('Globs: each item has to be named in one of these documents.'),
        from: textsSchema('Globs: documents with identifiers of their own, such as requirements.'),
        ids: textsSchema(
          'How those identifiers begin: "R-" finds R-7. Each has to be named by an item, and each item names one.',
        ),
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ name, register, kinds = [], in: within, from = [], ids = [] }) => ({
      name,
      register,
      kinds,
      to: within === undefined ? { from, beginnings: ids } : { within },
    })),
  check: (raw) =>
    raw.flatMap(({ in: within, from, ids }, index): SchemaProblem[] => {
      const isForeign = from !== undefined && ids !== undefined && from.length > 0 && ids.length > 0;
      const isWithin = within !== undefined && within.length > 0;
      if (isForeign !== isWithin && (isForeign || (from === undefined && ids === undefined))) return [];
      return [
        {
          path: ['trace', index],
          at: 'key',
          problem: 'does not say where it leads',
          expected: 'either in = ["specs/**"], or from = ["requirements.md"] with ids = ["R-"]',
        },
      ];
    }),
});
