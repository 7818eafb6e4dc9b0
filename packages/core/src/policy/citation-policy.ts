/** How code cites decisions, and where citations are looked for. */
export interface CitationPolicy {
  /** Words that stand before the cited identifiers in a comment. */
  readonly markers: readonly string[];
  /** Globs of the files to look in; empty for all source files. */
  readonly paths: readonly string[];
  /** Globs of files not to look in. */
  readonly exclude: readonly string[];
}

/** Citations as most code writes them, looked for in all source. */
export const DEFAULT_CITATIONS: CitationPolicy = Object.freeze({ markers: ['@decision'], paths: [], exclude: [] });
