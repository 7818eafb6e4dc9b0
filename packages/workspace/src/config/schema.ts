/**
 * The part of JSON Schema in which decisis.toml is described. Small on purpose: each keyword here is one that
 * `checkSchema` obeys, so the published schema and the reader cannot disagree.
 */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** What the pattern asks for, in words; not part of the published schema. */
  readonly patternHint?: string;
  /** Keys that were given up, each with what to write instead; not part of the published schema. */
  readonly replaced?: Readonly<Record<string, string>>;
}

/** The schema as it is published: JSON without the words that only the reader needs. */
export function renderSchema(schema: Schema): string {
  const isPublished = (key: string, value: unknown): unknown =>
    key === 'patternHint' || key === 'replaced' ? undefined : value;
  return `${JSON.stringify(schema, isPublished, 2)}\n`;
}
