import type { Sentinel, SentinelBase, ReportedLevel } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';

/** The keys of a `[[sentinel]]` table that every kind has. */
export interface RawSentinel {
  readonly id: string;
  readonly decision?: string;
  readonly statement: string;
  readonly kind?: string;
  readonly level?: ReportedLevel;
  readonly after?: string;
  readonly until?: string;
  readonly inherits?: string;
  readonly reopens?: boolean;
  readonly expires?: string;
  readonly tripwire?: string;
}

/** How the tables of one or several kinds of sentinel are read; each kind has a file of its own. */
export interface SentinelTable {
  /** Keys beside those of every kind. A key that several kinds have means the same in all of them. */
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** Lists that an heir may add to, for more of them is stricter. */
  readonly widened: readonly string[];
  /** The sentinel of a table that has passed all checks. */
  readonly normalize: (raw: RawSentinel, base: SentinelBase) => Sentinel;
  /** What the shape of a table alone cannot refuse; the path leads to the table. */
  readonly check: (raw: RawSentinel, path: ValuePath) => readonly SchemaProblem[];
  /** Keys beside the lists that an heir may state, with what is wrong with them when they are not stricter. */
  readonly tightened?: Readonly<Record<string, (own: unknown, taken: unknown) => string | undefined>>;
}

/** Gives a kind the type of the table that it reads; the schema has made sure that it is one. */
export function sentinelTable<Raw extends RawSentinel>(
  table: Omit<SentinelTable, 'normalize' | 'check'> & {
    readonly normalize: (raw: Raw, base: SentinelBase) => Sentinel;
    readonly check: (raw: Raw, path: ValuePath) => readonly SchemaProblem[];
  },
): SentinelTable {
  const { normalize, check } = table;
  return {
    ...table,
    normalize: (raw, base) => normalize(raw as Raw, base),
    check: (raw, path) => check(raw as Raw, path),
  };
}

/** A problem at a place of a table. */
export function wrong(
  path: ValuePath,
  problem: string,
  expected: string,
  at: SchemaProblem['at'] = 'value',
): SchemaProblem {
  return { path, at, problem, expected };
}
