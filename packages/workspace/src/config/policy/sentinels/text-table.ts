import type { TextSentinel } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import { textsSchema } from '../texts-schema.ts';
import { BOUND_KEYS, boundsOf, checkBounds, TIGHTER_BOUNDS, type RawBounds } from './bound-keys.ts';
import { checkFiles, checkPattern, FILE_KEYS, filesOf, type RawFiles } from './sentinel-files.ts';
import { sentinelTable, wrong, type RawSentinel, type SentinelTable } from './sentinel-table.ts';

interface RawText extends RawSentinel, RawFiles, RawBounds {
  readonly kind: TextSentinel['kind'];
  readonly patterns: readonly string[];
}

const KEYS = {
  ...FILE_KEYS,
  patterns: textsSchema('Regular expressions in RE2 syntax, tried line by line; one that matches is enough.'),
};

const normalize = (raw: RawText, base: Parameters<SentinelTable['normalize']>[1]): TextSentinel => ({
  ...base,
  kind: raw.kind,
  files: filesOf(raw),
  patterns: raw.patterns,
  ...boundsOf(raw),
});

function check(raw: RawText, path: ValuePath): readonly SchemaProblem[] {
  return [
    ...(raw.patterns.length === 0
      ? [wrong([...path, 'patterns'], 'has a sentinel without patterns', 'patterns = ["…"]')]
      : []),
    ...raw.patterns.flatMap((pattern, at) => checkPattern(pattern, [...path, 'patterns', at])),
    ...checkFiles(raw, path),
  ];
}

/** `kind = "absent"`: no line of the files may match. */
export const absentTable = sentinelTable<RawText>({
  properties: KEYS,
  required: ['patterns'],
  widened: ['patterns', 'classes', 'paths'],
  normalize,
  check,
});

/** `kind = "present"`: a line of the files must match. More patterns or files would make it easier to pass. */
export const presentTable = sentinelTable<RawText>({
  properties: KEYS,
  required: ['patterns'],
  widened: [],
  normalize,
  check,
});

/** `kind = "count"`: as many lines of the files match as the bounds say. */
export const countTable = sentinelTable<RawText>({
  properties: { ...KEYS, ...BOUND_KEYS },
  required: ['patterns'],
  widened: [],
  tightened: TIGHTER_BOUNDS,
  normalize,
  check: (raw, path) => [...check(raw, path), ...checkBounds(raw, 'a "count"', path)],
});
