import type { Schema } from '../../schema.ts';

/** The shape of `pattern`, which two kinds have: each is written in the words of what it looks in. */
export const PATTERN_SCHEMA: Schema = {
  type: 'string',
  minLength: 1,
  description:
    'For "names": a regular expression that finds names; the name is its first group, else all of it. For "ast": a piece of code with holes, "fetch($URL, $$$REST)".',
};
