import { expect, test } from 'vitest';
import { embargoSentinels, type Embargo } from '../policy/embargo.ts';
import { tryTripwire } from '../sentinels/try-tripwire.ts';
import { liftedBy } from './lifted-by.ts';
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

const lifted = (embargo: Embargo, report?: string) =>
  embargoSentinels(embargo, 0).map((one) => liftedBy(one, () => report) !== undefined);

test('S3-37 a name is free once an adapter is approved, each by itself', () => {
  const adapter = { name: 'tide_table', shape: 'a view', contract: 'reads it', approval: 'D-9' };
  expect(lifted(EMBARGO)).toEqual([false, false]);
  expect(lifted({ ...EMBARGO, adapters: [adapter] })).toEqual([false, true]);
});

test('S3-37 a name is free once the report of a survey marks it', () => {
  const table = { name: 'public.tide_table', columns: [], references: [], least: 0 };
  const survey = { id: 'S', decision: 'D-7', statement: 'x', connection: 'DB', report: 'survey.md', tables: [table] };
  const judged = (verdict: 'verified_live' | 'differs') =>
    renderSurvey(survey, [{ table, found: undefined, verdict, differences: [] }]);
  expect(lifted(EMBARGO, judged('verified_live'))).toEqual([false, true]);
  expect(lifted(EMBARGO, judged('differs'))).toEqual([false, false]);
});

test('a verdict that no survey wrote lifts nothing', () => {
  expect(lifted(EMBARGO, '| `public.berth_list` | verified_live |')).toEqual([false, false]);
});

test('each name has a sentinel of its own that names what satisfies it, and can fail', () => {
  const [first] = embargoSentinels(EMBARGO, 0);
  expect(first?.id).toBe('E1:berth_list');
  expect(first?.statement).toBe(
    'berth_list may not be used until a survey marks it verified_live in survey.md, or an approved shape adapter is recorded',
  );
  expect(first === undefined ? undefined : tryTripwire(first)).toBe('fails');
  expect(first?.patterns).toEqual(['\\bberth_list\\b']);
});
