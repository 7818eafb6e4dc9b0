import type { TextSentinel } from './sentinels/text-sentinel.ts';

/** Any sentinel; each kind has a file of its own in `sentinels/`. */
export type Sentinel = TextSentinel;

/** How a sentinel looks. */
export type SentinelKind = Sentinel['kind'];

/** Every {@link SentinelKind}. */
export const SENTINEL_KINDS = ['absent', 'present', 'count'] as const satisfies readonly SentinelKind[];

/** The sentinels of the given kinds. */
export type SentinelOf<Kind extends SentinelKind> = Extract<Sentinel, { readonly kind: Kind }>;
