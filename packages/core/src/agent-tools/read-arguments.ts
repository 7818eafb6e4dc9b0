import type { ToolSchema } from './tool-definition.ts';

/**
 * What is wrong with the arguments of a call, as one sentence with the place; undefined when they fit. Unknown names are refused:
 * an agent that misspells one would get the answer to another question.
 */
export function argumentProblem(schema: ToolSchema, value: unknown, at = 'the arguments'): string | undefined {
  const { type } = schema;
  if (type === 'object') return objectProblem(schema, value, at);
  if (type === 'array') return arrayProblem(schema, value, at);
  if (type === 'string') return textProblem(schema, value, at);
  if (type === 'integer') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    const isFitting = Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
    return isFitting ? undefined : `${at} must be a whole number from ${minimum} to ${maximum}`;
  }
  return typeof value === 'boolean' ? undefined : `${at} must be true or false`;
}

function objectProblem(schema: ToolSchema, value: unknown, at: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} must be an object`;
  const { properties = {}, required = [] } = schema;
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${at} must have "${missing}"`;
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known === undefined)
      return `${at} may not have "${name.slice(0, 60)}"; there are ${Object.keys(properties).join(', ')}`;
    const problem = inner === undefined ? undefined : argumentProblem(known, inner, `"${name}"`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function arrayProblem(
  { items, minItems = 0, maxItems = Infinity }: ToolSchema,
  value: unknown,
  at: string,
): string | undefined {
  if (!Array.isArray(value)) return `${at} must be a list`;
  if (value.length < minItems || value.length > maxItems) return `${at} must have ${minItems} to ${maxItems} entries`;
  if (items === undefined) return undefined;
  for (const [index, one] of value.entries()) {
    const problem = argumentProblem(items, one, `entry ${index + 1} of ${at}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function textProblem(
  { minLength = 0, maxLength = Infinity, enum: words }: ToolSchema,
  value: unknown,
  at: string,
): string | undefined {
  if (typeof value !== 'string') return `${at} must be a text`;
  if (words !== undefined && !words.includes(value)) return `${at} must be one of ${words.join(', ')}`;
  if (value.length < minLength) return `${at} must not be empty`;
  return value.length > maxLength ? `${at} must have at most ${maxLength} characters` : undefined;
}
