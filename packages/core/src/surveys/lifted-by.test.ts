import { expect, test } from 'vitest';
import { embargoSentinels, type Embargo } from '../policy/embargo.ts';
import { readRegister, type Register } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { compilePattern, isCompiled } from '../sentinels/compile-pattern.ts';
import { tryTripwire } from '../sentinels/try-tripwire.ts';
import type { Survey, SurveyedTable } from '../policy/survey.ts';
import { judgeTable, type FoundTable } from './judge-table.ts';
import { liftedBy } from './lifted-by.ts';
import { withApprovals } from './with-approvals.ts';
import { renderSurvey } from './render-survey.ts';

const EMBARGO: Embargo = {
  id: 'E1',
  decision: 'D-7',
  names: ['berth_list', 'tide_table'],
  files: { classes: ['code'], include: [], exclude: [] },
  report: 'survey.md',
  adapters: [],
  after: undefined,
};

const TIDES: SurveyedTable = {
  name: 'public.tide_table',
  columns: [{ name: 'at', type: 'timestamptz' }],
  references: ['public.quay'],
  least: 2,
};
const surveyOf = (...tables: readonly SurveyedTable[]): Survey => ({
  id: 'S',
  decision: 'D-7',
  statement: 'x',
  connection: 'DB',
  report: 'survey.md',
  tables,
});
const FOUND: FoundTable = {
  columns: [{ name: 'at', type: 'timestamp with time zone', isRequired: true }],
  foreignKeys: [{ columns: ['quay_id', 'side_no'], table: 'public.quay' }],
  rows: 2,
};
const REPORT = renderSurvey(surveyOf(TIDES), [judgeTable(TIDES, FOUND)]);

const lifted = (embargo: Embargo, report?: string, surveys: readonly Survey[] = [surveyOf(TIDES)]) =>
  embargoSentinels(embargo, 0).map((one) => liftedBy(one, surveys, () => report) !== undefined);

const register = (status: string, path = 'quay.md'): Register =>
  readRegister(path, path, [
    sourceOf(path, `| ID | Decision | Status |\n|---|---|---|\n| D-9 | A view | ${status} |\n`),
  ]);

test('S3-37 a name is free once an accepted decision approved its adapter, each by itself', () => {
  const adapter = { name: 'tide_table', shape: 'a view', contract: 'reads it', approval: 'D-9' };
  const freed = (approval: string, ...registers: readonly Register[]) => {
    const sentinels = embargoSentinels({ ...EMBARGO, adapters: [{ ...adapter, approval }] }, 0);
    const policy = withApprovals({ ...DEFAULT_POLICY, sentinels }, registers);
    return policy.sentinels.map((one) => liftedBy(one, [], () => undefined) !== undefined);
  };
  expect(lifted(EMBARGO)).toEqual([false, false]);
  expect(freed('D-9', register('accepted'))).toEqual([false, true]);
  expect(freed('quay.md:D-9', register('accepted'), register('open', 'mole.md'))).toEqual([false, true]);
  for (const registers of [
    [],
    [register('open')],
    [register('rejected')],
    [register('accepted'), register('open', 'mole.md')],
  ])
    expect(freed('D-9', ...registers)).toEqual([false, false]);
  expect(freed('x', register('accepted'))).toEqual([false, false]);
  expect(lifted({ ...EMBARGO, adapters: [adapter] })).toEqual([false, false]);
});

test('a name is found in any case, as SQL takes it', () => {
  const [first] = embargoSentinels({ ...EMBARGO, names: ['room_registry'] }, 0);
  const pattern = compilePattern(first?.patterns[0] ?? '');
  const isFound = (line: string) => isCompiled(pattern) && pattern.firstIn(line) >= 0;
  expect(['select * from ROOM_REGISTRY', 'Room_Registry', 'room_registry'].map(isFound)).toEqual([true, true, true]);
  expect(['room_registry_2', 'broom_registry'].map(isFound)).toEqual([false, false]);
});

test('S3-37 a name is free once the report of a survey marks it', () => {
  expect(lifted(EMBARGO, REPORT)).toEqual([false, true]);
  expect(lifted(EMBARGO, REPORT.replaceAll('\n', '\r\n'))).toEqual([false, true]);
  const differs = renderSurvey(surveyOf(TIDES), [judgeTable(TIDES, { ...FOUND, rows: 1 })]);
  expect(lifted(EMBARGO, differs)).toEqual([false, false]);
});

test.each([
  ['another column is asked', [surveyOf({ ...TIDES, columns: [...TIDES.columns, { name: 'height', type: 'int' }] })]],
  ['another type', [surveyOf({ ...TIDES, columns: [{ name: 'at', type: 'date' }] })]],
  ['another foreign key', [surveyOf({ ...TIDES, references: ['public.mole'] })]],
  ['more rows', [surveyOf({ ...TIDES, least: 3 })]],
  ['another table', [surveyOf({ ...TIDES, name: 'public.tide_list' })]],
  ['one more of that name', [surveyOf(TIDES, { ...TIDES, name: 'mole.tide_table' })]],
  ['by a survey with another report', [{ ...surveyOf(TIDES), report: 'other.md' }]],
  ['no survey', []],
] as const)('what a report says counts no more where %s today', (_, surveys) => {
  expect(lifted(EMBARGO, REPORT, surveys)).toEqual([false, false]);
});

test('a verdict that no survey wrote lifts nothing', () => {
  expect(lifted(EMBARGO, '| `public.tide_table` | verified_live | 2 | |')).toEqual([false, false]);
  // Typed into a report: without what was found, and over what was found to differ.
  const empty = renderSurvey(surveyOf(), []);
  expect(lifted(EMBARGO, `${empty}| \`public.tide_table\` | verified_live | 2 | |\n`)).toEqual([false, false]);
  const other = { ...FOUND, columns: [{ name: 'at', type: 'date', isRequired: true }] };
  const differs = renderSurvey(surveyOf(TIDES), [judgeTable(TIDES, other)]);
  expect(lifted(EMBARGO, differs.replace('| differs |', '| verified_live |'))).toEqual([false, false]);
});

test('each name has a sentinel of its own that names what satisfies it, and can fail', () => {
  const [first] = embargoSentinels(EMBARGO, 0);
  expect(first?.id).toBe('E1:berth_list');
  expect(first?.statement).toBe(
    'berth_list may not be used until a survey marks it verified_live in survey.md, or an approved shape adapter is recorded',
  );
  expect(first === undefined ? undefined : tryTripwire(first)).toBe('fails');
  expect(first?.patterns).toEqual(['\\b(?i:berth_list)\\b']);
});
