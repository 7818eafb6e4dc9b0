import type { Schema } from '../schema.ts';

/** A reason or a name that somebody has to give: blanks, with or without width, are none. */
export function saidSchema(description: string): Schema {
  return {
    type: 'string',
    minLength: 1,
    pattern: '[^\\s\\u200b-\\u200d\\u2060]',
    patternHint: 'a text that is not empty',
    description,
  };
}
