import { DEFAULT_POLICY, LEVELS, type ReportedLevel } from '@decisis/core';
import { whyNoOutput } from '../no-path.ts';
import { policySection, type RawTables } from './policy-section.ts';

interface RawCheck {
  readonly 'fail-level'?: ReportedLevel;
  readonly baseline?: string;
}

/** Where the tables of a file keep the baseline. */
export function baselineIn(all: RawTables): string {
  return (all['check'] as RawCheck | undefined)?.baseline ?? DEFAULT_POLICY.baseline;
}

/** `[check]`: when a run fails, and where the accepted findings stand. */
export const checkSection = policySection<RawCheck, { readonly failLevel: ReportedLevel; readonly baseline: string }>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'When a check fails.',
    properties: {
      'fail-level': {
        enum: LEVELS.filter((level) => level !== 'off'),
        description: 'Findings of this level and above fail the run; "hard" when absent.',
      },
      baseline: {
        type: 'string',
        minLength: 1,
        description: `File with the findings that were there from the start; "${DEFAULT_POLICY.baseline}" when absent.`,
      },
    },
  },
  normalize: (raw) => ({
    failLevel: raw?.['fail-level'] ?? DEFAULT_POLICY.failLevel,
    baseline: raw?.baseline ?? DEFAULT_POLICY.baseline,
  }),
  check: ({ baseline }) => {
    const reason = baseline === undefined ? undefined : whyNoOutput(baseline);
    if (reason === undefined) return [];
    const problem = `has the path "${baseline}", which ${reason}`;
    return [{ path: ['check', 'baseline'], at: 'value', problem, expected: 'a path below this file' }];
  },
});
