import type { SchemaProblem } from '../check-schema.ts';
import type { Schema } from '../schema.ts';

/** All tables of a file, each of the shape that its own section asks for. */
export type RawTables = Readonly<Record<string, unknown>>;

/** One table of decisis.toml that states policy: its shape, what it means, and what its shape alone cannot refuse. */
export interface PolicySection<Value> {
  readonly schema: Schema;
  /** The value with every default filled in; `raw` is undefined when the table is absent, and else has passed all checks. */
  readonly normalize: (raw: unknown, all: RawTables) => Value;
  /** Problems of a table whose shape is right; paths begin with the key of the table. */
  readonly check?: (raw: unknown, all: RawTables) => readonly SchemaProblem[];
}

/** Gives a section the type of the table it reads; the schema has made sure that it is one. */
export function policySection<Raw, Value>(section: {
  readonly schema: Schema;
  readonly normalize: (raw: Raw | undefined, all: RawTables) => Value;
  readonly check?: (raw: Raw, all: RawTables) => readonly SchemaProblem[];
}): PolicySection<Value> {
  const { schema, normalize, check } = section;
  return {
    schema,
    normalize: (raw, all) => normalize(raw as Raw | undefined, all),
    ...(check === undefined ? {} : { check: (raw: unknown, all: RawTables) => check(raw as Raw, all) }),
  };
}
