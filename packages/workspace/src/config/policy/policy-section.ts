import type { SchemaProblem } from '../check-schema.ts';
import type { Schema } from '../schema.ts';

/** One table of decisis.toml that states policy: its shape, what it means, and what its shape alone cannot refuse. */
export interface PolicySection<Value> {
  readonly schema: Schema;
  /** The value with every default filled in; `raw` is undefined when the table is absent, and else has passed all checks. */
  readonly normalize: (raw: unknown) => Value;
  /** Problems of a table whose shape is right; paths begin with the key of the table. */
  readonly check?: (raw: unknown) => readonly SchemaProblem[];
}

/** Gives a section the type of the table it reads; the schema has made sure that it is one. */
export function policySection<Raw, Value>(section: {
  readonly schema: Schema;
  readonly normalize: (raw: Raw | undefined) => Value;
  readonly check?: (raw: Raw) => readonly SchemaProblem[];
}): PolicySection<Value> {
  const { schema, normalize, check } = section;
  return {
    schema,
    normalize: (raw) => normalize(raw as Raw | undefined),
    ...(check === undefined ? {} : { check: (raw: unknown) => check(raw as Raw) }),
  };
}
