import {
  check,
  LEVELS,
  type Finding,
  type JudgedFinding,
  type Policy,
  type Register,
  type RepositoryView,
  type RuleId,
  type SentinelResult,
} from '@decisis/core';

/** The rules that say what came of sentinels, and what of their settings nobody could understand. */
const ABOUT_RESULTS: ReadonlySet<RuleId> = new Set([
  'sentinel/failed',
  'sentinel/figure-differs',
  'sentinel/unrunnable',
  'sentinel/invalid',
  'resolution/reopen-condition-met',
  'exception/invalid',
  'policy/invalid-block',
]);

/** What came of sentinels, as "check" weighs it. */
export interface WeighedResults {
  /** Whether "check" would fail for one of them. */
  readonly fails: boolean;
  /** Why the failure of a sentinel does not count, or not in full: `advisory`, `the baseline holds it`; undefined when it counts. */
  readonly mildness: (sentinel: string) => string | undefined;
}

/** Weighs results by the rules of "check", with its levels, suppressions, exceptions and baseline: one question has one answer. */
export function weighResults(
  results: readonly SentinelResult[],
  subject: {
    readonly today: string;
    readonly registers: readonly Register[];
    readonly repository: RepositoryView;
    readonly policy: Policy;
    readonly noticed: readonly Finding[];
  },
): WeighedResults {
  const { findings, failLevel } = check({ ...subject, sentinels: results, isWanted: (id) => ABOUT_RESULTS.has(id) });
  const counts = ({ state, level }: JudgedFinding): boolean =>
    state === 'reported' && LEVELS.indexOf(level) <= LEVELS.indexOf(failLevel);
  return {
    // A rule that is wanted in name may have been found by reading; only what is about results is asked for here.
    fails: findings.some((one) => ABOUT_RESULTS.has(one.finding.ruleId) && counts(one)),
    mildness: (sentinel) => {
      const own = findings.filter(({ finding }) => finding.data['sentinel'] === sentinel);
      const [first] = own;
      if (first === undefined || own.some(counts)) return undefined;
      if (first.state === 'suppressed') return `suppressed: ${first.suppression?.reason ?? ''}`;
      return first.state === 'accepted' ? 'the baseline holds it' : first.level;
    },
  };
}
