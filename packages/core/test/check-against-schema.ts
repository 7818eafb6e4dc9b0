/** The part of JSON Schema 2020-12 that the schemas of this package use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const KNOWN = new Set(
  (
    '$schema $id $ref $defs title description type enum anyOf properties required additionalProperties items ' +
    'minItems minLength minimum maximum pattern'
  ).split(' '),
);

/** What is wrong with a value, each with its JSON pointer. Throws at a keyword that it does not check. */
export function checkAgainstSchema(value: unknown, schema: Schema, root: Schema = schema, at = ''): string[] {
  for (const keyword of Object.keys(schema)) if (!KNOWN.has(keyword)) throw new Error(`unchecked keyword ${keyword}`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`no definition ${schema.$ref}`);
    return checkAgainstSchema(value, target, root, at);
  }
  const problems: string[] = [];
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (types !== undefined && !types.includes(typeOf(value, types)))
    return [`${at}: ${typeOf(value, types)}, not ${types.join(' or ')}`];
  if (schema.enum !== undefined && !schema.enum.includes(value))
    problems.push(`${at}: ${String(value)} is not in the list`);
  if (schema.anyOf?.every((one) => checkAgainstSchema(value, one, root, at).length > 0) === true)
    problems.push(`${at}: no alternative fits`);
  if (typeof value === 'string') {
    if (value.length < (schema.minLength ?? 0)) problems.push(`${at}: too short`);
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
      problems.push(`${at}: ${value} does not match`);
  }
  if (typeof value === 'number' && value < (schema.minimum ?? value)) problems.push(`${at}: below ${schema.minimum}`);
  if (typeof value === 'number' && value > (schema.maximum ?? value)) problems.push(`${at}: above ${schema.maximum}`);
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) problems.push(`${at}: too few`);
    if (schema.items !== undefined)
      value.forEach((one, index) =>
        problems.push(...checkAgainstSchema(one, schema.items as Schema, root, `${at}/${index}`)),
      );
  } else if (typeof value === 'object' && value !== null)
    problems.push(...checkObject(value as Record<string, unknown>, schema, root, at));
  return problems;
}

function checkObject(value: Readonly<Record<string, unknown>>, schema: Schema, root: Schema, at: string): string[] {
  const problems = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}: ${key} is missing`);
  for (const [key, inner] of Object.entries(value)) {
    const known = schema.properties?.[key];
    if (known !== undefined) problems.push(...checkAgainstSchema(inner, known, root, `${at}/${key}`));
    else if (schema.additionalProperties === false) problems.push(`${at}: ${key} is not known`);
  }
  return problems;
}

function typeOf(value: unknown, wanted: readonly string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) && wanted.includes('integer') ? 'integer' : 'number';
  return typeof value;
}
