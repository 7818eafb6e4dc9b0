import { expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { REPORT_FORMATS } from '../reports/report-formats.ts';
import { renderReport } from '../reports/render-report.ts';
import { check } from './check.ts';

const EMPTY = '# Open decisions\n\nNone so far.\n';
const HELD = '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-1 | Pick the harbour pilot | open | port |\n';
const judge = (files: Readonly<Record<string, string>>) =>
  check({
    today: '2026-03-01',
    registers: Object.entries(files).map(([path, text]) => readRegister(path, path, [sourceOf(path, text)])),
    repository: { paths: () => Object.keys(files), has: (path) => path in files, text: (path) => files[path] },
    policy: DEFAULT_POLICY,
  });
const told = (files: Readonly<Record<string, string>>) =>
  judge(files).findings.map(({ finding, level }) => [finding.ruleId, finding.location.path, level]);

test('documents in which no item was found fail the run, however little is found about them', () => {
  expect(judge({ 'open.md': EMPTY, 'other.md': EMPTY }).fails).toBe(true);
  expect(judge({}).fails).toBe(true);
});

test('a register without items is told, beside one with items', () => {
  expect(told({ 'open.md': EMPTY, 'other.md': HELD })).toEqual([['document/no-items', 'open.md', 'soft']]);
  expect(told({ 'other.md': HELD })).toEqual([]);
});

test('a register that gives the plan its parts by a table is no empty one', () => {
  const steps =
    '# Rollout\n\n| Step | What | Depends on |\n|---|---|---|\n| 1 | Dredge | |\n| 2 | Open the lock | 1, D-1 |\n';
  expect(told({ 'plan.md': steps, 'other.md': HELD })).toEqual([]);
  expect(told({ 'plan.md': steps.replace('Depends on', 'Costs'), 'other.md': HELD })).toEqual([
    ['document/no-items', 'plan.md', 'soft'],
  ]);
  expect(judge({ 'plan.md': steps }).fails).toBe(true);
});

test.each(REPORT_FORMATS.filter((format) => format !== 'json'))(
  'the %s report says that nothing was judged',
  (format) => {
    const report = renderReport(format, { result: judge({ 'open.md': EMPTY }), version: '0.0.0' });
    expect(report.toLowerCase()).toContain('nothing was judged');
  },
);
