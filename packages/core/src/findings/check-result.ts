import type { Exception } from '../policy/exception.ts';
import type { ReportedLevel } from '../policy/level.ts';
import type { Override } from '../policy/override.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { RuleId } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** A finding with what the policy says about it; the severity of the finding is that of its level. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly level: ReportedLevel;
  /**
   * - `reported`: counts.
   * - `suppressed`: a suppression gives the reason for not counting it.
   * - `accepted`: the baseline holds it; only what is new counts.
   */
  readonly state: 'reported' | 'suppressed' | 'accepted';
  readonly suppression?: Suppression;
  /** The exception that makes it information; it stays reported. */
  readonly exception?: Exception;
  /** Who let it stand: it stays reported, as information, and fails nothing. */
  readonly override?: Override;
}

/** What was looked at; a run that judged nothing is never clean. */
export interface CheckedCounts {
  readonly registers: number;
  readonly documents: number;
  readonly items: number;
  readonly rules: number;
}

/** The answer of one check: data that reports render and compute nothing from. */
export interface CheckResult {
  /** Civil date of the run. */
  readonly today: string;
  /** Names the documents that were judged: the same input gives the same name. */
  readonly fingerprint: string;
  readonly checked: CheckedCounts;
  /** Rules that were looked by and found nothing, in catalogue order. */
  readonly passed: readonly RuleId[];
  /** In the order of path, place, rule. */
  readonly findings: readonly JudgedFinding[];
  readonly failLevel: ReportedLevel;
  /** Whether a reported finding weighs at least the fail level, or nothing was judged. */
  readonly fails: boolean;
  /** Full name of the commit that the run compared with; undefined when it judged a state, not a change. */
  readonly base: string | undefined;
  /** Why other branches, and mostly earlier commits too, were not looked at; absent when they were. */
  readonly notCompared?: string;
  /** How often git was started for the run; absent when it was not needed. */
  readonly git?: { readonly calls: number };
}

/** Whether a run found nothing that it could judge: no document, or none with an item. */
export function isNothingJudged({ documents, items }: CheckedCounts): boolean {
  return documents === 0 || items === 0;
}
