import { expect, test } from 'vitest';
import type { CheckResult, JudgedFinding } from '../findings/check-result.ts';
import { judgeFiles } from '../../test/judge-files.ts';
import { renderJunitReport } from './junit-report.ts';

const HEAD = '| ID | Decision | Status | Due |\n|---|---|---|---|\n';
const [ONE] = judgeFiles({
  files: { 'a.md': `${HEAD}| D-1 | Pick the pilot | open | 2026-02-01 |\n` },
  registers: ['a.md'],
}).filter(({ finding }) => finding.ruleId === 'resolution/overdue');

function many(count: number, path: string, part: Partial<JudgedFinding>): JudgedFinding[] {
  if (ONE === undefined) throw new Error('nothing is overdue');
  const { finding } = ONE;
  const location = { ...finding.location, path };
  return Array.from({ length: count }, () => ({ ...ONE, ...part, finding: { ...finding, location } }));
}

const resultOf = (findings: readonly JudgedFinding[]): CheckResult => ({
  today: '2026-03-01',
  fingerprint: '',
  checked: { registers: 1, documents: 1, items: 1, rules: 1 },
  passed: [],
  findings,
  failLevel: 'hard',
  fails: true,
  base: undefined,
});
const render = (findings: readonly JudgedFinding[]) =>
  renderJunitReport({ result: resultOf(findings), version: '0.0.0' });
const casesOf = (xml: string) => xml.split('<testcase ').length - 1;

test('a report of few findings lists them all, and counts them for the whole run', () => {
  const xml = render([...many(2, 'a.md', { level: 'hard' }), ...many(1, 'b.md', { level: 'soft' })]);
  expect(casesOf(xml)).toBe(4);
  expect(xml).toContain('<testsuites name="decisis check" tests="4" failures="2" errors="0" skipped="0">');
  expect(xml).not.toContain('not listed');
});

test('a report of very many findings is capped: failures come first, and every count stays true', () => {
  const xml = render([
    ...many(20_000, 'a.md', { level: 'soft' }),
    ...many(10, 'b.md', { state: 'accepted' }),
    ...many(4000, 'c.md', { level: 'hard' }),
    ...many(26_000, 'd.md', { level: 'hard' }),
  ]);
  expect(casesOf(xml)).toBe(5002);
  expect(xml.length).toBeLessThan(5_000_000);
  expect(xml.split('<failure ').length - 1).toBe(5000);
  expect(xml).toContain('<testsuites name="decisis check" tests="50012" failures="30000" errors="0" skipped="11">');
  expect(xml).toContain('<testsuite name="d.md" tests="26000" failures="26000" errors="0" skipped="0">');
  expect(xml).toContain(
    '<skipped message="45010 findings are not listed, 25000 of them failures; the JSON report has all"/>',
  );
  expect(xml).not.toContain('name="b.md"');
});

test('one failure among very many findings is never left out', () => {
  const xml = render([...many(9000, 'a.md', { level: 'soft' }), ...many(1, 'z.md', { level: 'hard' })]);
  expect(xml.split('<failure ').length - 1).toBe(1);
  expect(xml).toContain('4001 findings are not listed, none of them a failure');
});
