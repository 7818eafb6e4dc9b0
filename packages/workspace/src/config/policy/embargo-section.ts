import type { Embargo } from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import { classNames } from './path-class-section.ts';
import { policySection } from './policy-section.ts';
import { checkClasses, checkFiles, FILE_KEYS, filesOf, type RawFiles } from './sentinels/sentinel-files.ts';
import { wrong } from './sentinels/sentinel-table.ts';
import { textsSchema } from './texts-schema.ts';

/** An embargo as it is written; in a block under a decision that decision when it names none. */
export interface RawEmbargo extends RawFiles {
  readonly id: string;
  readonly decision?: string;
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
      required: ['id', 'names'],
      properties: {
        id: text('Name of the embargo.'),
        decision: text('The decision that states it. In a block under a decision, that decision when absent.'),
        names: textsSchema('The names, as code writes them; upper and lower case are the same, as SQL takes them.'),
        ...FILE_KEYS,
        report: text('Path of the report that "decisis survey" writes; a name that it marks verified_live is free.'),
        after: text('The phase after which it is looked at; always when absent.'),
        adapter: {
          type: 'array',
          description: 'Shape adapters; each frees one name once the decision that approves it is accepted.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'shape', 'contract', 'approval'],
            properties: {
              name: text('The name that it frees.'),
              shape: text('What is really there.'),
              contract: text('How that becomes what the design assumes.'),
              approval: text(
                'The decision that approved it: an accepted one of a register, "D-014" or "register:D-014".',
              ),
            },
          },
        },
      },
    },
  },
  normalize: (raw = []) => raw.map((one) => normalizeEmbargo(one, undefined)),
  check: (raw, all) => checkEmbargoes(raw, undefined, classNames(all)),
});

/** An embargo that has passed all checks; `decision` is that of the block which states it. */
export function normalizeEmbargo(raw: RawEmbargo, decision: string | undefined): Embargo {
  return {
    id: raw.id,
    decision: raw.decision ?? decision ?? '',
    names: raw.names,
    files: filesOf(raw),
    report: raw.report,
    adapters: raw.adapter ?? [],
    after: raw.after,
  };
}

/** What the shape of embargoes alone cannot refuse. */
export function checkEmbargoes(
  raw: readonly RawEmbargo[],
  decision: string | undefined,
  classes: readonly string[],
): readonly SchemaProblem[] {
  return raw.flatMap((one, index) => [
    ...(one.decision === undefined && decision === undefined
      ? [
          wrong(
            ['embargo', index],
            `has an embargo "${one.id}" that names no decision`,
            'decision = "…", or the block under a decision',
            'key',
          ),
        ]
      : []),
    ...checkFiles(one, ['embargo', index]),
    ...checkClasses(one, ['embargo', index], classes),
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
  ]);
}
