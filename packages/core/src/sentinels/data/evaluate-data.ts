import type { DataScalar, DataSentinel, DataType } from '../../policy/sentinels/data-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { isDataPath, parseDataPath, renderKeys, valuesAt, type FoundValue } from './data-path.ts';

/** One way in which structured data departs from a sentinel: the path of the value, and what is wrong with it. */
export interface DataDeparture {
  readonly path: string;
  /** The keys that lead to the value; none when it is missing. */
  readonly keys: ReadonlyArray<string | number>;
  readonly problem: string;
}

/** How many values the path of a sentinel leads to, without those that are missing. */
export function countValues({ path }: DataSentinel, data: unknown): number {
  return readAt(path, data).filter(isValue).length;
}

/** In what parsed data departs from a sentinel; empty when it does not. */
export function departuresIn(sentinel: DataSentinel, data: unknown): readonly DataDeparture[] {
  const { path, exists, count, fallback } = sentinel;
  const read = readAt(path, data);
  const found: readonly FoundValue[] =
    fallback === undefined
      ? read
      : read.map((one) => (one.isMissing === true ? { keys: one.keys, value: fallback } : one));
  const values = found.filter(isValue);
  const single = found.flatMap(({ keys, value, isSingle }) =>
    isSingle === true
      ? [{ path: renderKeys(keys), keys, problem: `is ${shown(value)}, and must be a list or a table` }]
      : [],
  );
  if (!exists) {
    const there = values.map(({ keys }) => ({ path: renderKeys(keys), keys, problem: 'is there, and must not be' }));
    return [...there, ...single];
  }
  if (single.length > 0 && values.length === 0) return single;
  if (count !== undefined && values.length !== count)
    return [{ path, keys: [], problem: `leads to ${values.length} values, and must to ${count}` }];
  if (found.length === 0) return count === 0 ? [] : [{ path, keys: [], problem: 'is missing' }];
  const departing = found.flatMap((one) => {
    if (one.isSingle === true) return [];
    const problem = one.isMissing === true ? 'is missing' : problemOf(one.value, sentinel);
    return problem === undefined ? [] : [{ path: renderKeys(one.keys), keys: one.keys, problem }];
  });
  return [...departing, ...single];
}

function isValue({ isMissing, isSingle }: FoundValue): boolean {
  return isMissing !== true && isSingle !== true;
}

function readAt(path: string, data: unknown): readonly FoundValue[] {
  const steps = parseDataPath(path);
  return isDataPath(steps) ? valuesAt(data, steps) : [];
}

function problemOf(value: unknown, asked: DataSentinel): string | undefined {
  const { equals, oneOf, matches, type, minimum, maximum } = asked;
  if (type !== undefined && !isOfType(value, type))
    return `is ${shown(value)}, and must be ${type === 'integer' ? 'an' : 'a'} ${type}`;
  if (equals !== undefined && !isSame(value, equals)) return `is ${shown(value)}, and must be ${shown(equals)}`;
  if (oneOf !== undefined && !oneOf.some((each) => isSame(value, each)))
    return `is ${shown(value)}, and must be one of ${oneOf.map(shown).join(', ')}`;
  if (matches !== undefined) {
    const pattern = compilePattern(matches);
    if (typeof value !== 'string' || !isCompiled(pattern) || pattern.firstIn(value) < 0)
      return `is ${shown(value)}, and must match ${matches}`;
  }
  if (minimum === undefined && maximum === undefined) return undefined;
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return `is ${shown(value)}, and must be a number`;
  if (minimum !== undefined && number < minimum) return `is ${shown(value)}, and must be at least ${minimum}`;
  return maximum !== undefined && number > maximum ? `is ${shown(value)}, and must be at most ${maximum}` : undefined;
}

function isSame(value: unknown, wanted: DataScalar): boolean {
  return typeof value === 'bigint' && typeof wanted === 'number' ? value === BigInt(wanted) : value === wanted;
}

function isOfType(value: unknown, type: DataType): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'date':
      return value instanceof Date;
    case 'table':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    default:
      return type satisfies never;
  }
}

const MAX_SHOWN = 60;

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, MAX_SHOWN)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? 'a table' : String(value);
}
