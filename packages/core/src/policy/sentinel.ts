import type { DataSentinel } from './sentinels/data-sentinel.ts';
import type { MentionSentinel } from './sentinels/mention-sentinel.ts';
import type { NamesSentinel } from './sentinels/names-sentinel.ts';
import type { TextSentinel } from './sentinels/text-sentinel.ts';

/** Any sentinel; each kind has a file of its own in `sentinels/`. */
export type Sentinel = TextSentinel | DataSentinel | NamesSentinel | MentionSentinel;

/** How a sentinel looks. */
export type SentinelKind = Sentinel['kind'];

/** Every {@link SentinelKind}. */
export const SENTINEL_KINDS = [
  'absent',
  'present',
  'count',
  'data',
  'names',
  'mention',
] as const satisfies readonly SentinelKind[];

/** The sentinels of the given kinds. */
export type SentinelOf<Kind extends SentinelKind> = Extract<Sentinel, { readonly kind: Kind }>;
