import { expect, test } from 'vitest';
import { agentContext, sentinelOf } from '../../test/agent-context.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { turnedSentinels } from './turned-sentinels.ts';

const FILES = { 'src/a.ts': 'buoy\n', 'lib/a.ts': 'buoy\n', 'lib/b.ts': '' };
const BOTH = { classes: [], include: ['src/**', 'lib/**'], exclude: [] };
const edit = (path: string, before: string | undefined, after: string | undefined) => ({ path, before, after });
const [GO_A, GO_B] = [edit('lib/a.ts', 'buoy\n', undefined), edit('lib/b.ts', '', undefined)];

const reasons = (edits: ReadonlyArray<ReturnType<typeof edit>>, sentinel: Partial<TextSentinel> = {}) => {
  const { policy, repository } = agentContext(FILES, {
    sentinels: [{ ...sentinelOf({ patterns: ['crane'], files: BOTH }), ...sentinel }],
  });
  return turnedSentinels(edits, policy, repository).failing.map(({ outcome }) =>
    outcome.kind === 'unobserved' ? outcome.reason : outcome.kind,
  );
};

const TOLD = 'after the edit, one place could not be looked at: lib/** (no file matches it)';

test('an edit that takes the last file of a glob away, or elsewhere, is no pass, whatever the other globs match', () => {
  expect(reasons([GO_A])).toEqual([]);
  expect(reasons([GO_A, GO_B])).toEqual([TOLD]);
  expect(reasons([GO_A, GO_B, edit('library/a.ts', undefined, 'crane\n')])).toEqual([TOLD]);
  expect(reasons([GO_A, GO_B, edit('src/a.ts', 'buoy\n', 'buoy, buoy\n')])).toEqual([TOLD]);
  expect(reasons([GO_A, GO_B, edit('lib/c.ts', undefined, 'buoy\n')])).toEqual([]);
});

test('what is asked for and is still there needs no other files, and what was empty before is no news', () => {
  expect(reasons([GO_A, GO_B], { kind: 'present', patterns: ['buoy'] })).toEqual([]);
  expect(reasons([GO_A, GO_B], { kind: 'count', patterns: ['buoy'], least: 1 })).toEqual([]);
  expect(reasons([GO_A, GO_B], { kind: 'count', patterns: ['buoy'], least: 1, most: 9 })).toEqual([TOLD]);
  const other = { ...BOTH, include: ['src/**', 'lib/*.ts', 'tools/**'] };
  expect(reasons([GO_A], { files: other })).toEqual([]);
});
