import type { ToolSchema } from './tool-definition.ts';

/** Characters of an answer when nobody asks for another size. */
export const DEFAULT_CHARS = 8000;
/** The smallest answer that can hold an entry, and the largest. */
export const LEAST_CHARS = 500;
export const MOST_CHARS = 100_000;

/** Texts and paths that a caller hands in. */
export const text = (description: string, maxLength = 500): ToolSchema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description,
});

/** A value that may be missing in an answer. */
export const orNull = (type: 'string' | 'integer', description?: string): ToolSchema => ({
  type: [type, 'null'],
  ...(description === undefined ? {} : { description }),
});

/** An object with these properties and no others; those of `optional` may be missing. */
export function closed(properties: Readonly<Record<string, ToolSchema>>, optional: readonly string[] = []): ToolSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** How much may be answered. */
export const BUDGET: Readonly<Record<string, ToolSchema>> = {
  maxChars: {
    type: 'integer',
    minimum: LEAST_CHARS,
    maximum: MOST_CHARS,
    description: `Largest size of the answer in characters of JSON; ${DEFAULT_CHARS} when absent.`,
  },
};

/** How much may be answered, and where to go on. */
export const PAGE: Readonly<Record<string, ToolSchema>> = {
  ...BUDGET,
  cursor: text('The "next" of an earlier answer to the same question, to go on behind it.', 80),
};

/** Where something is written: the register, the file, the line, and the digest of the text that was read there. */
export const SOURCE: ToolSchema = closed({
  register: orNull('string'),
  path: { type: 'string' },
  line: { type: 'integer', minimum: 1 },
  digest: orNull('string', 'SHA-256 of the text that was read, as "sha256:...".'),
});

/** What every list answers beside its entries. */
const PAGED: Readonly<Record<string, ToolSchema>> = {
  total: { type: 'integer', minimum: 0, description: 'Entries there are, on this page or not.' },
  isTruncated: { type: 'boolean', description: 'Whether entries or parts of their texts are left out here.' },
  next: orNull('string', 'Hand it in as "cursor" to go on; null when nothing follows.'),
};

/** The answer of a tool that lists entries. */
export function listOf(entry: ToolSchema, more: Readonly<Record<string, ToolSchema>> = {}): ToolSchema {
  return closed({ asOf: { type: 'string' }, ...more, entries: { type: 'array', items: entry }, ...PAGED });
}

/** One decision or other item in a list. */
export const ITEM: Readonly<Record<string, ToolSchema>> = {
  id: { type: 'string' },
  kind: { type: 'string' },
  title: orNull('string'),
  status: { type: 'string' },
  isLocked: { type: 'boolean' },
  owner: orNull('string'),
  due: orNull('string'),
  source: SOURCE,
};

/** Marks an entry whose texts were cut to fit. */
export const CUT: ToolSchema = { type: 'boolean', description: 'Texts of this entry were cut to fit.' };
