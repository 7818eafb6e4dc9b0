import type { SentinelTable } from './sentinel-table.ts';

/** The bounds of a count, for every kind that counts. */
export const BOUND_KEYS = {
  least: { type: 'integer', minimum: 0, description: 'For "count", and "ast" that counts: at least so many.' },
  most: { type: 'integer', minimum: 0, description: 'For "count", and "ast" that counts: at most so many.' },
} as const;

/** An heir may only tighten them. */
export const TIGHTER_BOUNDS: NonNullable<SentinelTable['tightened']> = {
  least: (own, taken) => (Number(own) < Number(taken ?? 0) ? `at least ${String(taken)}` : undefined),
  most: (own, taken) => (Number(own) > Number(taken ?? Infinity) ? `at most ${String(taken)}` : undefined),
};
