import type { AstSentinel } from './sentinels/ast-sentinel.ts';
import type { CommandSentinel } from './sentinels/command-sentinel.ts';
import type { DataSentinel } from './sentinels/data-sentinel.ts';
import type { HttpSentinel } from './sentinels/http-sentinel.ts';
import type { InvalidSentinel } from './sentinels/invalid-sentinel.ts';
import type { MentionSentinel } from './sentinels/mention-sentinel.ts';
import type { MetricSentinel } from './sentinels/metric-sentinel.ts';
import type { NamesSentinel } from './sentinels/names-sentinel.ts';
import type { SqlSentinel } from './sentinels/sql-sentinel.ts';
import type { TextSentinel } from './sentinels/text-sentinel.ts';

/** A sentinel that can be looked for; each kind has a file of its own in `sentinels/`. */
export type ReadableSentinel =
  | TextSentinel
  | AstSentinel
  | DataSentinel
  | NamesSentinel
  | MentionSentinel
  | SqlSentinel
  | MetricSentinel
  | HttpSentinel
  | CommandSentinel;

/** Any sentinel. One that cannot be understood is among them, so that nobody takes it for one that is not there. */
export type Sentinel = ReadableSentinel | InvalidSentinel;

/** How a sentinel looks. */
export type SentinelKind = ReadableSentinel['kind'];

/** Every {@link SentinelKind}. */
export const SENTINEL_KINDS = [
  'absent',
  'present',
  'count',
  'ast',
  'data',
  'names',
  'mention',
  'sql',
  'metric',
  'http',
  'command',
] as const satisfies readonly SentinelKind[];

/** The sentinels of the given kinds. */
export type SentinelOf<Kind extends SentinelKind> = Extract<Sentinel, { readonly kind: Kind }>;
