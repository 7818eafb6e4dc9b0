import { expect, test } from 'vitest';
import type { SurveyedTable } from '../policy/survey.ts';
import { judgeTable, type FoundTable } from './judge-table.ts';
import { readSurveyReport } from './read-survey-report.ts';
import { renderSurvey } from './render-survey.ts';

const TABLE: SurveyedTable = {
  name: 'public.berth',
  columns: [
    { name: 'id', type: 'uuid' },
    { name: 'depth', type: 'numeric(4,1)' },
  ],
  references: ['public.harbour'],
  least: 1,
};

const FOUND: FoundTable = {
  columns: [
    { name: 'id', type: 'uuid', isRequired: true },
    { name: 'depth', type: 'numeric(4,1)', isRequired: false },
    { name: 'note', type: 'text', isRequired: false },
  ],
  foreignKeys: [{ columns: ['harbour_id'], table: 'public.harbour' }],
  rows: 3,
};

test('a table is live when all that is supposed is there; more may be there', () => {
  expect(judgeTable(TABLE, FOUND)).toMatchObject({ verdict: 'verified_live', differences: [] });
  expect(judgeTable(TABLE, undefined).verdict).toBe('absent');
});

test('each difference is told', () => {
  const other: FoundTable = { columns: [{ name: 'id', type: 'bigint', isRequired: true }], foreignKeys: [], rows: 0 };
  expect(judgeTable(TABLE, other)).toMatchObject({
    verdict: 'differs',
    differences: [
      'column id is bigint instead of uuid',
      'no column depth',
      'no foreign key to public.harbour',
      '0 rows of at least 1',
    ],
  });
});

test('a report is read back, and a text that looks like one is not', () => {
  const survey = {
    id: 'G-7',
    decision: 'G-7',
    statement: 'Is it there?',
    connection: 'X',
    report: 'r.md',
    tables: [TABLE],
  };
  const text = renderSurvey(survey, [
    judgeTable(TABLE, FOUND),
    judgeTable({ ...TABLE, name: 'public.crane' }, undefined),
  ]);
  const verdicts = [
    ['public.berth', 'verified_live'],
    ['public.crane', 'absent'],
  ];
  expect([...readSurveyReport(text)]).toEqual(verdicts);
  expect([...readSurveyReport(text.replaceAll('\n', '\r\n'))]).toEqual(verdicts);
  expect([...readSurveyReport(text.split('\n').slice(1).join('\n'))]).toEqual([]);
});
