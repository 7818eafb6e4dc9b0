import type { ReportedLevel } from './level.ts';

/** How a sentinel looks. */
export const SENTINEL_KINDS = ['absent', 'present', 'count'] as const;

/** One of {@link SENTINEL_KINDS}. */
export type SentinelKind = (typeof SENTINEL_KINDS)[number];

/** What every sentinel says of itself. */
export interface SentinelBase {
  /** Unique in the policy; findings, suppressions and reports call it so. */
  readonly id: string;
  /** Reference of the decision that it holds: an identifier, or `register:ID`. */
  readonly decision: string;
  /** What it holds, in words. */
  readonly statement: string;
  readonly level: ReportedLevel;
  /** The phase from which on it is looked at (`after = "Phase 0"`: once that phase is over); undefined for always. */
  readonly after: string | undefined;
  /** Where it is stated: decisis.toml, or the document whose fenced block holds it. */
  readonly origin: { readonly path: string; readonly line: number };
}

/** Which files a sentinel looks at. */
export interface SentinelFiles {
  /** Names of path classes. */
  readonly classes: readonly string[];
  /** Globs of its own, beside the classes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * A sentinel over the lines of text files. A line matches when one of the patterns finds something in it.
 * `absent`: no line may match. `present`: at least one must. `count`: as many as the bounds say.
 */
export interface TextSentinel extends SentinelBase {
  readonly kind: 'absent' | 'present' | 'count';
  readonly files: SentinelFiles;
  /** Regular expressions in RE2 syntax. */
  readonly patterns: readonly string[];
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** A text on which the sentinel must fail. */
  readonly tripwire: string | undefined;
}

/** Any sentinel. */
export type Sentinel = TextSentinel;
