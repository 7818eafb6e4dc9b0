import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** A sentinel over documents: each of them has to mention some things and must not mention others. */
export interface MentionSentinel extends SentinelBase {
  readonly kind: 'mention';
  readonly files: SentinelFiles;
  /** Words of a heading, or its number (`§4.3`): only what stands under it counts. */
  readonly section: string | undefined;
  /** Regular expressions in RE2 syntax; every document needs a line for each. */
  readonly mentions: readonly string[];
  /** Regular expressions in RE2 syntax; no line of a document may match one. */
  readonly omits: readonly string[];
}
