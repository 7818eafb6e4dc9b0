import type { Sentinel } from '@decisis/core';

/** Where a list of `[[sentinel]]` tables stands, and what is known outside of it. */
export interface SentinelSetting {
  /** Sentinels stated elsewhere, whose names are taken and which tables may inherit from. */
  readonly known: readonly Sentinel[];
  /** The decision of a table that names none; undefined when there is none. */
  readonly decision: string | undefined;
  readonly path: string;
  /** The names of the path classes that there are. */
  readonly classes: readonly string[];
}
