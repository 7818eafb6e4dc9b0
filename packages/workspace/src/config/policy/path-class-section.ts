import type { PathClass } from '@decisis/core';
import { policySection, type RawTables } from './policy-section.ts';

interface RawClass {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

const globs = (description: string) => ({
  type: 'array' as const,
  items: { type: 'string' as const, minLength: 1 },
  description,
});

/** The names of the classes that a file states. */
export function classNames({ 'path-class': raw = [] }: RawTables): readonly string[] {
  return (raw as readonly RawClass[]).map(({ name }) => name);
}

/** `[[path-class]]`: named sets of files. */
export const pathClassSection = policySection<readonly RawClass[], readonly PathClass[]>({
  schema: {
    type: 'array',
    description: 'Named sets of files, for sentinels and gates: executable artefacts, paper-only documents.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'include'],
      properties: {
        name: { type: 'string', minLength: 1, description: 'How sentinels call the set.' },
        include: globs('Globs of the files that belong to it.'),
        exclude: globs('Globs of files that do not.'),
      },
    },
  },
  normalize: (raw = []) => raw.map(({ name, include, exclude = [] }) => ({ name, include, exclude })),
  check: (raw) =>
    raw.flatMap(({ name }, index) =>
      raw.findIndex((other) => other.name === name) === index
        ? []
        : [
            {
              path: ['path-class', index, 'name'],
              at: 'value' as const,
              problem: `has two path classes called "${name}"`,
              expected: 'another name',
            },
          ],
    ),
});
