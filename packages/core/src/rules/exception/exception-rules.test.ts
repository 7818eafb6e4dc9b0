import { expect, test } from 'vitest';
import { judgeFiles, linesOf } from '../../../test/judge-files.ts';
import { DEFAULT_POLICY, type Policy } from '../../policy/policy.ts';
import type { Exception } from '../../policy/exception.ts';

const LATE =
  '| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n| D-1 | Drain the pond | open | mill | 2026-02-01 |\n';
const FILES = { 'pond.md': LATE, 'decisis.toml': '[check]\n\n[[exception]]\ndecision = "D-1"\n\n[[exception]]\n' };

const exception = (changes: Partial<Exception>): Exception => ({
  decision: 'D-1',
  rule: undefined,
  paths: [],
  approver: 'Ada Brook',
  reason: 'the fish move in April',
  until: '2026-04-30',
  untilPhase: undefined,
  ...changes,
});

const judging = (exceptions: readonly Exception[], more: Partial<Policy> = {}) => ({
  files: FILES,
  registers: ['pond.md'],
  policy: { ...DEFAULT_POLICY, exceptions, ...more },
});

const overdue = (exceptions: readonly Exception[], more: Partial<Policy> = {}) =>
  judgeFiles(judging(exceptions, more))
    .filter(({ finding }) => finding.ruleId === 'resolution/overdue')
    .map(({ level, state, exception: by }) => [level, state, by?.approver]);

test('S0-17 what a valid exception covers stays reported, as information with its approver', () => {
  expect(overdue([])).toEqual([['hard', 'reported', undefined]]);
  expect(overdue([exception({})])).toEqual([['advisory', 'reported', 'Ada Brook']]);
  expect(overdue([exception({ decision: undefined, rule: 'resolution' })])).toEqual([
    ['advisory', 'reported', 'Ada Brook'],
  ]);
  expect(overdue([exception({ paths: ['pond.md', 'lakes/**'] })])).toEqual([['advisory', 'reported', 'Ada Brook']]);
});

test('an exception covers nothing outside of its decision, rule and paths, and is told to be unused', () => {
  for (const narrow of [{ decision: 'D-2' }, { rule: 'citation' }, { paths: ['lakes/**'] }]) {
    expect(overdue([exception(narrow)])).toEqual([['hard', 'reported', undefined]]);
    expect(linesOf('exception', judging([exception(narrow)]))).toEqual([
      `decisis.toml:3 warning the exception to ${narrow.decision ?? 'D-1'} that Ada Brook gave covers nothing`,
    ]);
  }
});

test('S0-19 an exception ends with its day or its phase', () => {
  const ended = exception({ until: '2026-02-28' });
  expect(overdue([ended])).toEqual([['hard', 'reported', undefined]]);
  expect(linesOf('exception', judging([ended]))).toEqual([
    'decisis.toml:3 error the exception to D-1 that Ada Brook gave ended on 2026-02-28',
  ]);
  const untilPhase = exception({ until: undefined, untilPhase: 'Phase 1' });
  const inPhase = (phase: string) =>
    ({ plan: { ...(DEFAULT_POLICY as { plan?: object }).plan, phase } }) as Partial<Policy>;
  expect(overdue([untilPhase], inPhase('Phase 1'))).toEqual([['advisory', 'reported', 'Ada Brook']]);
  expect(overdue([untilPhase], inPhase('Phase 2'))).toEqual([['hard', 'reported', undefined]]);
  expect(linesOf('exception', judging([untilPhase], inPhase('Phase 2')))).toEqual([
    'decisis.toml:3 error the exception to D-1 that Ada Brook gave ended with Phase 1, and the work is in Phase 2',
  ]);
});

test('an exception until a phase of which nobody knows whether it has passed gives no leave', () => {
  const { plan } = DEFAULT_POLICY;
  const until = (untilPhase: string, phase: string | undefined, more: Partial<Exception> = {}) => {
    const excepted = [exception({ until: undefined, untilPhase, ...more })];
    const policy = { plan: { ...plan, phase } };
    return [overdue(excepted, policy), linesOf('exception', judging(excepted, policy))];
  };
  const counts = [['hard', 'reported', undefined]];
  const line = 'decisis.toml:3 error the exception to D-1 gives no leave: it lasts until';
  expect(until('Phase 1', undefined)).toEqual([counts, [`${line} Phase 1, and the current phase is not stated`]]);
  expect(until('nonsense', 'Phase 1', { until: '2026-12-31' })).toEqual([
    counts,
    [`${line} nonsense, which has no order with the current phase "Phase 1"`],
  ]);
  expect(until('Phase 99', 'Phase 1', { unknownPhase: 'Phase 99' })).toEqual([
    counts,
    [`${line} Phase 99, which no plan has`],
  ]);
  expect(until('Pilot', 'Pilot')).toEqual([[['advisory', 'reported', 'Ada Brook']], []]);
});

test('an exception to everything, or without an end, is refused', () => {
  const everything = exception({ decision: undefined });
  expect(overdue([everything])).toEqual([['hard', 'reported', undefined]]);
  expect(overdue([exception({ until: undefined })])).toEqual([['hard', 'reported', undefined]]);
  expect(linesOf('exception', judging([everything, exception({ until: undefined })]))).toEqual([
    'decisis.toml:3 error an exception that Ada Brook gave names neither a decision nor a rule',
    'decisis.toml:6 error an exception that Ada Brook gave has neither a last day nor a last phase',
  ]);
});

test('S0-17 an exception is given by the body that decides, or by a member of it', () => {
  const authorities = [
    { body: 'Water Council', members: ['Ada Brook'], registers: [], areas: [], kinds: [], ids: ['D-*'] },
  ];
  expect(linesOf('exception', judging([exception({})], { authorities }))).toEqual([]);
  expect(linesOf('exception', judging([exception({ approver: 'Mill Owners' })], { authorities }))).toEqual([
    'decisis.toml:3 error Mill Owners gave an exception to D-1, but Water Council decides it',
  ]);
});
