import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** What a value in structured data may be asked to be. */
export const DATA_TYPES = ['text', 'number', 'integer', 'boolean', 'list', 'table', 'date'] as const;

/** One of {@link DATA_TYPES}. */
export type DataType = (typeof DATA_TYPES)[number];

/** In what language structured data is written. */
export const DATA_FORMATS = ['json', 'toml', 'yaml'] as const;

/** One of {@link DATA_FORMATS}. */
export type DataFormat = (typeof DATA_FORMATS)[number];

/** A value that a sentinel compares with. */
export type DataScalar = string | number | boolean;

/**
 * A sentinel over values at a path in JSON, TOML and YAML: in every file each value that the path leads to has to meet
 * everything that is asked of it, and there has to be one unless it is asked to be absent.
 */
export interface DataSentinel extends SentinelBase {
  readonly kind: 'data';
  readonly files: SentinelFiles;
  /** `services[*].image`. */
  readonly path: string;
  /** By the ending of the file when undefined. */
  readonly format: DataFormat | undefined;
  readonly equals: DataScalar | undefined;
  readonly oneOf: readonly DataScalar[] | undefined;
  /** What counts where an element of a list has no such value: the default disposition of an inventory. */
  readonly fallback?: DataScalar | undefined;
  /** A regular expression in RE2 syntax that text must match somewhere. */
  readonly matches: string | undefined;
  readonly type: DataType | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** How many values the path leads to in each file, when asked. */
  readonly count: number | undefined;
  /** False when no value may stand at the path. */
  readonly exists: boolean;
}
