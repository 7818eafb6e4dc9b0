import { partsOf } from '@decisis/core';
import { textsSchema } from '../texts-schema.ts';
import { PATTERN_SCHEMA } from './pattern-schema.ts';
import { checkFiles, checkPattern, FILE_KEYS, filesOf, type RawFiles } from './sentinel-files.ts';
import { asked, fewer } from './stricter.ts';
import { sentinelTable, wrong, type RawSentinel } from './sentinel-table.ts';

interface RawNames extends RawSentinel, RawFiles {
  readonly pattern: string;
  readonly grammar: string;
  readonly registry?: string;
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

/** `kind = "names"`: names that follow a grammar. */
export const namesTable = sentinelTable<RawNames>({
  properties: {
    ...FILE_KEYS,
    pattern: PATTERN_SCHEMA,
    grammar: {
      type: 'string',
      minLength: 1,
      description: 'For "names": what a name looks like, parts in angle brackets: "dot.fn.<scope>.<verb>_<noun>".',
    },
    registry: {
      type: 'string',
      minLength: 1,
      description: 'For "names": path of a file in which the pattern has to find every name that is used.',
    },
    parts: {
      type: 'object',
      additionalProperties: textsSchema('The words that the part may be.'),
      description: 'For "names": what a part of the grammar may be; any word of small letters when absent.',
    },
  },
  required: ['pattern', 'grammar'],
  widened: ['classes', 'paths'],
  tightened: { registry: asked, parts: fewerWords },
  normalize: (raw, base) => ({
    ...base,
    kind: 'names',
    files: filesOf(raw),
    pattern: raw.pattern,
    grammar: raw.grammar,
    registry: raw.registry,
    parts: raw.parts ?? {},
  }),
  check: (raw, path) => {
    const parts = partsOf(raw.grammar);
    return [
      ...checkPattern(raw.pattern, [...path, 'pattern']),
      ...(parts.length === 0
        ? [wrong([...path, 'grammar'], 'has a grammar without parts', 'a grammar such as "<scope>.<verb>_<noun>"')]
        : []),
      ...Object.keys(raw.parts ?? {})
        .filter((part) => !parts.includes(part))
        .map((part) => ({
          ...wrong(
            [...path, 'parts', part],
            `has words for "<${part}>", which the grammar does not have`,
            'a part of it',
          ),
          unknown: { word: part, known: parts },
        })),
      ...checkFiles(raw, path),
    ];
  },
});

/** A part may be told fewer words than there, and one that may be any word some. */
function fewerWords(own: unknown, taken: unknown): string | undefined {
  const before = (taken ?? {}) as NonNullable<RawNames['parts']>;
  const looser = Object.entries(own as NonNullable<RawNames['parts']>).find(
    ([part, words]) => fewer(words, before[part]) !== undefined,
  );
  return looser === undefined ? undefined : `for "${looser[0]}" some of the words from there`;
}
