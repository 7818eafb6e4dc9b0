import type { Schema } from '../schema.ts';

/** A list of texts, none of them empty. */
export function textsSchema(description: string): Schema {
  return { type: 'array', description, items: { type: 'string', minLength: 1 } };
}
