import { textsSchema } from '../texts-schema.ts';
import { checkFiles, checkPattern, FILE_KEYS, filesOf, type RawFiles } from './sentinel-files.ts';
import { sentinelTable, wrong, type RawSentinel } from './sentinel-table.ts';

interface RawMention extends RawSentinel, RawFiles {
  readonly section?: string;
  readonly mentions?: readonly string[];
  readonly omits?: readonly string[];
}

/** `kind = "mention"`: documents that mention something, or do not. */
export const mentionTable = sentinelTable<RawMention>({
  properties: {
    ...FILE_KEYS,
    section: {
      type: 'string',
      minLength: 1,
      description:
        'For "mention": words of a heading or its number; only what stands under it counts, and every document needs it.',
    },
    mentions: textsSchema('For "mention": regular expressions; every document needs a line for each.'),
    omits: textsSchema('For "mention": regular expressions; no line of a document may match one.'),
  },
  required: [],
  widened: ['classes', 'paths', 'mentions', 'omits'],
  normalize: (raw, base) => ({
    ...base,
    kind: 'mention',
    files: filesOf(raw),
    section: raw.section,
    mentions: raw.mentions ?? [],
    omits: raw.omits ?? [],
  }),
  check: (raw, path) => [
    ...(['mentions', 'omits'] as const).flatMap((key) =>
      (raw[key] ?? []).flatMap((pattern, at) => checkPattern(pattern, [...path, key, at])),
    ),
    ...((raw.mentions ?? []).length + (raw.omits ?? []).length === 0
      ? [wrong(path, 'has a sentinel that asks for no mention', 'mentions = ["…"] or omits = ["…"]', 'key')]
      : []),
    ...checkFiles(raw, path),
  ],
});
