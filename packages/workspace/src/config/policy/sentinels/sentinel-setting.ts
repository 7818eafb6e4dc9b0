import type { Sentinel } from '@decisis/core';

/** Where a list of `[[sentinel]]` or `[[embargo]]` tables stands, and what is known outside of it. */
export interface SentinelSetting {
  /** Sentinels stated elsewhere, whose names are taken and which tables may inherit from. */
  readonly known: readonly Sentinel[];
  /** The decision of a table that names none; undefined when there is none. */
  readonly decision: string | undefined;
  readonly path: string;
  /** The block of a document that holds them, as `open.md:12`; undefined in decisis.toml. */
  readonly block?: string;
  /** The names of the path classes that there are. */
  readonly classes: readonly string[];
}
