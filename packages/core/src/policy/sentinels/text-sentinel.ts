import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** How the decision that approves an adapter stands; nothing but an accepted one lifts an embargo. */
export type ApprovalStanding = 'accepted' | 'undecided' | 'unknown';

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
  /** The name under embargo that it stands for, with what lifts it; `at` is the place of the embargo among its like. */
  readonly embargo?: {
    readonly name: string;
    readonly report: string | undefined;
    readonly adapter: { readonly approval: string; readonly standing?: ApprovalStanding } | undefined;
    readonly at: number;
  };
}
