import { expect, test } from 'vitest';
import type { SentinelBase } from '../policy/sentinels/sentinel-base.ts';
import { dueIn } from './due-in.ts';

const BASE: SentinelBase = {
  id: 'S1',
  decision: 'D-1',
  statement: 'x',
  level: 'hard',
  after: undefined,
  tripwire: undefined,
  origin: { path: 'decisis.toml', line: 1 },
};

const kindIn = (sentinel: Partial<SentinelBase>, phase?: string) =>
  dueIn({ ...BASE, ...sentinel }, phase)?.kind ?? 'due';

test('S3-24 a sentinel after a phase is due once that phase lies behind the current one', () => {
  expect(['Phase 0', 'Phase 1', 'Phase 2'].map((phase) => kindIn({ after: 'Phase 1' }, phase))).toEqual([
    'not-due',
    'not-due',
    'due',
  ]);
});

test('a sentinel until a phase is due up to and in it', () => {
  expect(['Phase 0', 'Phase 1', 'Phase 2'].map((phase) => kindIn({ until: 'Phase 1' }, phase))).toEqual([
    'due',
    'due',
    'not-due',
  ]);
});

test('without a phase that can be compared nobody can look, which is no pass', () => {
  expect(kindIn({ after: 'Phase 1' })).toBe('unobserved');
  expect(kindIn({ after: 'Phase 1' }, 'Milestone 2')).toBe('unobserved');
  expect(kindIn({})).toBe('due');
});
