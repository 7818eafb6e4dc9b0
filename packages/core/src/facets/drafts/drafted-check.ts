/** The check that the words of a sentinel ask for; what they do not say is left to whoever accepts it. */
export type SentinelDraft =
  /** No file may hold what a pattern finds; in the named places where the words name some. */
  | { readonly kind: 'absent'; readonly patterns: readonly string[]; readonly paths?: readonly string[] }
  /** The document itself may not. */
  | { readonly kind: 'mention'; readonly patterns: readonly string[] }
  /** There are exactly so many of something. */
  | { readonly kind: 'count'; readonly figure: number; readonly of: string }
  /** No row of a table may be in one state without a value. */
  | { readonly kind: 'sql'; readonly query: string }
  /** Names that may not be used until something has happened. */
  | { readonly kind: 'embargo'; readonly names: readonly string[] }
  /** The keys of a table, of which texts that begin with `…` are left to whoever accepts it. */
  | {
      readonly kind: 'table';
      readonly of: 'mention' | 'present' | 'names' | 'sql' | 'http' | 'metric' | 'embargo';
      readonly keys: Readonly<Record<string, DraftValue>>;
    };

/** What a key of a drafted table states. */
export type DraftValue = string | number | readonly string[] | { readonly [key: string]: DraftValue };
