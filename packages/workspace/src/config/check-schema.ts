import type { Schema } from './schema.ts';

/** Keys and indexes from the top of a file down to a value. */
export type ValuePath = ReadonlyArray<string | number>;

/** Something in a file that does not fit its schema. */
export interface SchemaProblem {
  readonly path: ValuePath;
  /** Whether the key is at fault or its value. */
  readonly at: 'key' | 'value';
  /** How many characters behind the opening quotation mark of a text it is; at the start of the value without it. */
  readonly within?: number;
  /** What is wrong, to be read after the position: `has an unknown key "pth"`. */
  readonly problem: string;
  readonly expected: string;
  /** The word that is unknown, and those it may have been meant to be. */
  readonly unknown?: { readonly word: string; readonly known: readonly string[] };
}

const MAX_SHOWN = 40;

/** Every way in which a parsed value does not fit; none means that it fits. Depth and time are those of the value. */
export function checkSchema(schema: Schema, value: unknown, path: ValuePath = []): readonly SchemaProblem[] {
  if (schema.anyOf !== undefined) return checkAlternatives(schema.anyOf, value, path);
  if (schema.enum !== undefined) return checkEnum(schema.enum, value, path);
  switch (schema.type) {
    case 'object':
      return isTable(value) ? checkTable(schema, value, path) : [wrongType('a table', value, path)];
    case 'array':
      if (!Array.isArray(value)) return [wrongType(listOf(schema, path), value, path)];
      return value.flatMap((item: unknown, index) => checkSchema(schema.items ?? {}, item, [...path, index]));
    case 'string':
      return typeof value === 'string' ? checkText(schema, value, path) : [wrongType('a text', value, path)];
    case 'integer':
      return checkInteger(schema, value, path);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : [wrongType('a number', value, path)];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType('true or false', value, path)];
    default:
      return [];
  }
}

/** What a list should look like: tables that may be repeated are written with two brackets. */
function listOf({ items }: Schema, path: ValuePath): string {
  return items?.type === 'object' && path.length === 1 ? `a list of tables, each headed "[[${path[0]}]]"` : 'a list';
}

/** A list of words as it stands in a sentence: `one of "a", "b"`. */
export function oneOf(words: readonly string[]): string {
  if (words.length > MAX_SHOWN) return `one of ${words.length} known words`;
  return `one of ${words.map((word) => `"${word}"`).join(', ')}`;
}

function checkTable(schema: Schema, value: Readonly<Record<string, unknown>>, path: ValuePath): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const properties = schema.properties ?? {};
  for (const [key, item] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : schema.additionalProperties;
    if (known === false) {
      const instead = Object.hasOwn(schema.replaced ?? {}, key) ? schema.replaced?.[key] : undefined;
      if (instead !== undefined) {
        problems.push({
          path: [...path, key],
          at: 'key',
          problem: `has the key "${key}", which was replaced`,
          expected: instead,
        });
        continue;
      }
      const names = Object.keys(properties);
      const problem = `has an unknown key "${key}"`;
      const unknown = { word: key, known: names };
      problems.push({ path: [...path, key], at: 'key', problem, expected: oneOf(names), unknown });
    } else if (known !== undefined) problems.push(...checkSchema(known, item, [...path, key]));
  }
  for (const key of schema.required ?? []) {
    if (Object.hasOwn(value, key)) continue;
    problems.push({ path, at: 'key', problem: `has no key "${key}"`, expected: `${key} = …` });
  }
  return problems;
}

// The alternatives differ in type, so at most one of them has anything to say about the content.
function checkAlternatives(schemas: readonly Schema[], value: unknown, path: ValuePath): readonly SchemaProblem[] {
  const results = schemas.map((schema) => checkSchema(schema, value, path));
  if (results.some((problems) => problems.length === 0)) return [];
  const fitting = schemas.findIndex((schema) => typeOf(schema) === kindOf(value));
  if (fitting >= 0) return results[fitting] as readonly SchemaProblem[];
  const expected = results.map((problems) => problems[0]?.expected ?? '').join(', or ');
  return [{ path, at: 'value', problem: `has ${describe(value)}`, expected }];
}

function checkEnum(words: readonly string[], value: unknown, path: ValuePath): SchemaProblem[] {
  if (typeof value !== 'string') return [{ ...wrongType('a text', value, path), expected: oneOf(words) }];
  if (words.includes(value)) return [];
  const problem = `has the value "${value}"`;
  return [{ path, at: 'value', problem, expected: oneOf(words), unknown: { word: value, known: words } }];
}

function checkText(schema: Schema, value: string, path: ValuePath): SchemaProblem[] {
  const problem = value === '' ? 'has an empty text' : `has the value "${value}"`;
  if (value.length < (schema.minLength ?? 0)) {
    return [{ path, at: 'value', problem, expected: 'a text that is not empty' }];
  }
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return [];
  return [{ path, at: 'value', problem, expected: schema.patternHint ?? schema.pattern }];
}

function checkInteger(schema: Schema, value: unknown, path: ValuePath): SchemaProblem[] {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
  const expected = `a whole number from ${minimum} to ${maximum}`;
  if (typeof value !== 'number' || !Number.isInteger(value)) return [{ ...wrongType('', value, path), expected }];
  if (value >= minimum && value <= maximum) return [];
  return [{ path, at: 'value', problem: `has the value ${value}`, expected }];
}

function wrongType(expected: string, value: unknown, path: ValuePath): SchemaProblem {
  return { path, at: 'value', problem: `has ${describe(value)}`, expected };
}

function typeOf(schema: Schema): string | undefined {
  return schema.enum === undefined ? schema.type : 'string';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (isTable(value)) return 'object';
  return typeof value === 'number' ? 'integer' : typeof value;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isTable(value)) return 'a table';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'string') return 'a text';
  return `the value ${String(value)}`;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
