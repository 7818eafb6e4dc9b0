import type { Embargo } from '@decisis/core';
import { policySection } from './policy-section.ts';
import { checkFiles, FILE_KEYS, filesOf, type RawFiles } from './sentinels/sentinel-files.ts';
import { textsSchema } from './texts-schema.ts';

interface RawEmbargo extends RawFiles {
  readonly id: string;
  readonly decision: string;
  readonly names: readonly string[];
  readonly report?: string;
  readonly after?: string;
  readonly adapter?: Embargo['adapters'];
}

const text = (description: string) => ({ type: 'string' as const, minLength: 1, description });

/** `[[embargo]]`: names that files may not use yet. */
export const embargoSection = policySection<readonly RawEmbargo[], readonly Embargo[]>({
  schema: {
    type: 'array',
    description:
      'Names that files may not use until a survey has found them to be what they are taken for, or an approved shape adapter stands between. Each name is a sentinel "ID:NAME".',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'decision', 'names'],
      properties: {
        id: text('Name of the embargo.'),
        decision: text('The decision that states it.'),
        names: textsSchema('The names, as code writes them.'),
        ...FILE_KEYS,
        report: text('Path of the report that "decisis survey" writes; a name that it marks verified_live is free.'),
        after: text('The phase after which it is looked at; always when absent.'),
        adapter: {
          type: 'array',
          description: 'Approved shape adapters; each frees one name.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'shape', 'contract', 'approval'],
            properties: {
              name: text('The name that it frees.'),
              shape: text('What is really there.'),
              contract: text('How that becomes what the design assumes.'),
              approval: text('Who approved it, or the decision that did.'),
            },
          },
        },
      },
    },
  },
  normalize: (raw = []) =>
    raw.map((one) => ({
      id: one.id,
      decision: one.decision,
      names: one.names,
      files: filesOf(one),
      report: one.report,
      adapters: one.adapter ?? [],
      after: one.after,
    })),
  check: (raw) =>
    raw.flatMap((one, index) => [
      ...checkFiles(one, ['embargo', index]),
      ...(one.adapter ?? []).flatMap(({ name }, at) =>
        one.names.includes(name)
          ? []
          : [
              {
                path: ['embargo', index, 'adapter', at, 'name'],
                at: 'value' as const,
                problem: `has an adapter for "${name}", which the embargo does not name`,
                expected: 'one of its names',
                unknown: { word: name, known: one.names },
              },
            ],
      ),
    ]),
});
