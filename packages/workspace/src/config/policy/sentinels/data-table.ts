import {
  DATA_FORMATS,
  DATA_TYPES,
  isDataPath,
  parseDataPath,
  type DataFormat,
  type DataScalar,
  type DataType,
} from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import { checkFiles, checkPattern, FILE_KEYS, filesOf, type RawFiles } from './sentinel-files.ts';
import { asked, fewer } from './stricter.ts';
import { sentinelTable, wrong, type RawSentinel } from './sentinel-table.ts';

interface RawData extends RawSentinel, RawFiles {
  readonly path: string;
  readonly format?: DataFormat;
  readonly equals?: DataScalar;
  readonly 'one-of'?: readonly DataScalar[];
  readonly default?: DataScalar;
  readonly matches?: string;
  readonly type?: DataType;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: number;
  readonly exists?: boolean;
}

const SCALAR: Schema = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };
const ASKED = ['equals', 'one-of', 'matches', 'type', 'minimum', 'maximum', 'values', 'exists'] as const;

/** `kind = "data"`: values at a path in JSON, TOML or YAML. */
export const dataTable = sentinelTable<RawData>({
  properties: {
    ...FILE_KEYS,
    path: {
      type: 'string',
      minLength: 1,
      description:
        'For "data": where the value stands: "services[*].image", "a.b[0]", "a.\\"x.y\\"". Several YAML documents in a file are a list: "[*].kind". "[kind=Deployment|Job]" goes through the items with one of these values.',
    },
    format: {
      enum: DATA_FORMATS,
      description:
        'For "data": the language; by the ending of the file when absent. JSON may have comments and last commas.',
    },
    equals: { ...SCALAR, description: 'For "data": what the value must be.' },
    'one-of': { type: 'array', items: SCALAR, description: 'For "data": what the value may be.' },
    default: {
      ...SCALAR,
      description:
        'For "data": what counts where an element of a list, or a table, has no such value: the default of an inventory.',
    },
    matches: { type: 'string', minLength: 1, description: 'For "data": a regular expression that text must match.' },
    type: { enum: DATA_TYPES, description: 'For "data": of what type the value must be.' },
    minimum: { type: 'number', description: 'For "data": the least that the value may be.' },
    maximum: { type: 'number', description: 'For "data": the most that the value may be.' },
    values: { type: 'integer', minimum: 0, description: 'For "data": to how many values the path leads in each file.' },
    exists: { type: 'boolean', description: 'For "data": false when nothing may stand at the path.' },
  },
  required: ['path'],
  widened: ['classes', 'paths'],
  tightened: {
    equals: asked,
    'one-of': fewer,
    matches: asked,
    type: (own, taken) => (own === 'integer' && taken === 'number' ? undefined : asked(own, taken)),
    // That nothing stands there is no stricter than that something does.
    values: (own, taken) => (own === 0 && taken === undefined ? 'at least 1, or no such key' : asked(own, taken)),
    minimum: (own, taken) => (Number(own) < Number(taken ?? -Infinity) ? `at least ${String(taken)}` : undefined),
    maximum: (own, taken) => (Number(own) > Number(taken ?? Infinity) ? `at most ${String(taken)}` : undefined),
  },
  normalize: (raw, base) => ({
    ...base,
    kind: 'data',
    files: filesOf(raw),
    path: raw.path,
    format: raw.format,
    equals: raw.equals,
    oneOf: raw['one-of'],
    fallback: raw.default,
    matches: raw.matches,
    type: raw.type,
    minimum: raw.minimum,
    maximum: raw.maximum,
    count: raw.values,
    exists: raw.exists ?? true,
  }),
  check: (raw, path) => {
    const steps = parseDataPath(raw.path);
    const expected = `${ASKED.slice(0, -1).join(', ')} or exists`;
    return [
      ...(isDataPath(steps)
        ? []
        : [
            {
              ...wrong(
                [...path, 'path'],
                `has the path "${raw.path}", which ${steps.problem} (character ${steps.at + 1})`,
                'a path such as "services[*].image"',
              ),
              within: steps.at,
            },
          ]),
      ...(raw.matches === undefined ? [] : checkPattern(raw.matches, [...path, 'matches'], 'texts')),
      ...(ASKED.some((key) => raw[key] !== undefined)
        ? []
        : [wrong(path, 'has a sentinel that asks nothing of its values', expected, 'key')]),
      ...checkRange(raw, path),
      ...checkFiles(raw, path),
    ];
  },
});

function checkRange({ minimum, maximum }: RawData, path: ValuePath): readonly SchemaProblem[] {
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
  const problem = `has a "minimum" of ${minimum} above its "maximum" of ${maximum}`;
  return [wrong([...path, 'minimum'], problem, `at most ${maximum}`)];
}
