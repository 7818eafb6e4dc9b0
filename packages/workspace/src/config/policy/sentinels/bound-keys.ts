import type { TextSentinel } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import { wrong, type SentinelTable } from './sentinel-table.ts';

/** The bounds of a count, for every kind that counts. */
export const BOUND_KEYS = {
  least: { type: 'integer', minimum: 0, description: 'For "count", and "ast" that counts: at least so many.' },
  most: { type: 'integer', minimum: 0, description: 'For "count", and "ast" that counts: at most so many.' },
  figure: {
    type: 'string',
    minLength: 1,
    description:
      'For "count", and "ast" that counts, instead of bounds: what the decision states a number of. "routes" finds "86 routes" in its text, and there must be as many.',
  },
} as const;

/** The bounds as they are written. */
export interface RawBounds {
  readonly least?: number;
  readonly most?: number;
  readonly figure?: string;
}

/** What bounds become in a sentinel. */
export function boundsOf({ least, most, figure }: RawBounds): Pick<TextSentinel, 'least' | 'most' | 'figure'> {
  return { least, most, ...(figure === undefined ? {} : { figure: { of: figure } }) };
}

/** A count has either a figure or bounds, which some number is between; `name` is how a message calls it. */
export function checkBounds({ least, most, figure }: RawBounds, name: string, path: ValuePath): SchemaProblem[] {
  const isBound = least !== undefined || most !== undefined;
  if (figure !== undefined && isBound)
    return [wrong([...path, 'figure'], `has ${name} with bounds and a figure`, 'one of them', 'key')];
  if (least !== undefined && most !== undefined && least > most)
    return [wrong([...path, 'least'], `has a "least" of ${least} above its "most" of ${most}`, `at most ${most}`)];
  if (least === 0 && most === undefined)
    return [
      wrong([...path, 'least'], 'has a "least" of 0 and no "most", which every number is', 'least = 1, or a "most"'),
    ];
  if (figure !== undefined || isBound) return [];
  return [wrong(path, `has ${name} without bounds`, 'least = 1, most = 1, both, or figure = "routes"', 'key')];
}

/** An heir may only tighten them. */
export const TIGHTER_BOUNDS: NonNullable<SentinelTable['tightened']> = {
  least: (own, taken) => (Number(own) < Number(taken ?? 0) ? `at least ${String(taken)}` : undefined),
  most: (own, taken) => (Number(own) > Number(taken ?? Infinity) ? `at most ${String(taken)}` : undefined),
};
