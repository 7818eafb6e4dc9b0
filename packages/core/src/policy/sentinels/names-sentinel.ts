import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** A sentinel over names in files: each name that the pattern finds has to follow the grammar. */
export interface NamesSentinel extends SentinelBase {
  readonly kind: 'names';
  readonly files: SentinelFiles;
  /** A regular expression in RE2 syntax; the name is its first group, else all of it. */
  readonly pattern: string;
  /** `dot.fn.<scope>.<verb>_<noun>`: parts in angle brackets, everything else as it stands. */
  readonly grammar: string;
  /** Root-relative path of the file that lists every name that may be used; undefined for none. */
  readonly registry?: string | undefined;
  /** What a part may be; a part that is not here is any word of small letters, digits and underscores. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}
