import { expect, test } from 'vitest';
import { findingWords } from '../../findings/finding-words.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';
import { toSummary } from '../to-json.ts';

const THINGS = ['kiln', 'glaze', 'oven', 'tray', 'shelf'];
const register = (...dues: string[]) =>
  `# Decisions\n\n| ID | Decision | Status | Due |\n|---|---|---|---|\n${dues.map((due, at) => `| D-00${at + 1} | Pick the ${THINGS[at]} | open | ${due} |\n`).join('')}`;
const read = (...dues: string[]) => readDocument(sourceOf('docs/decisions.md', register(...dues)));
const told = (...dues: string[]) => read(...dues).findings.map((finding) => findingWords(finding).message);
const days = (...dues: string[]) => read(...dues).items.map((item) => toSummary('r', item).due);

test('dates with a slash are read in the order that another date of the document shows', () => {
  expect(days('10/11/2026', '15/12/2026', '03/04/2027')).toEqual(['2026-11-10', '2026-12-15', '2027-04-03']);
  expect(days('10/11/2026', '12/15/2026')).toEqual(['2026-10-11', '2026-12-15']);
  expect(told('10/11/2026', '15/12/2026', '03/04/2027')).toEqual([
    '"10/11/2026" is read as 2026-11-10, not as 2026-10-11: the document puts the day first, as in "15/12/2026"; one more date is read so',
  ]);
  expect(read('10/11/2026', '15/12/2026').findings[0]?.related[0]?.range.line).toBe(6);
});

test('where nothing shows the order, or the document uses both, there is no date', () => {
  expect(days('10/11/2026')).toEqual([null]);
  expect(told('10/11/2026')).toEqual([
    '"10/11/2026" is read as text without a date, not as 2026-10-11 or 2026-11-10: no other date of the document shows whether the day or the month comes first',
  ]);
  expect(days('10/11/2026', '15/12/2026', '12/15/2026')[0]).toBeNull();
  expect(told('10/11/2026', '15/12/2026', '12/15/2026')).toEqual([
    '"10/11/2026" is read as text without a date, not as 2026-10-11 or 2026-11-10: some dates of the document put the day first and some the month',
  ]);
});

test('a moved date is the last one, and said so', () => {
  expect(days('2026-12-01 → 2027-01-15', '~~2026-12-01~~ → 2027-01-15')).toEqual(['2027-01-15', '2027-01-15']);
  expect(told('2026-12-01 → 2027-01-15', '~~2026-12-01~~ → 2027-01-15', '2026-12-01')).toEqual([
    '"2026-12-01 → 2027-01-15" is read as 2027-01-15, not as 2026-12-01: an arrow leads from the first date to the last',
  ]);
});

test('a day at the head of a document that no calendar has is told, once', () => {
  const heads = (head: string): readonly string[] =>
    readDocument(
      sourceOf('docs/decisions.md', `# Decisions\n\n${head}\n\n${register('2026-12-01').slice(13)}`),
    ).findings.map((finding) => `${finding.location.range.line} ${findingWords(finding).message}`);
  expect(heads('Last updated: 2026-13-45')).toEqual([
    '3 "Last updated" says 2026-13-45, which is no day of the calendar',
  ]);
  expect(heads('**Reviewed:** 2026-02-30 by Mara')).toEqual([
    '3 "Reviewed" says 2026-02-30, which is no day of the calendar',
  ]);
  expect(heads('Last updated: 2026-02-28')).toEqual([]);
  expect(heads('Version: 2026.13.1')).toEqual([]);
  expect(heads('Version: build 2026-13-45 of the plan')).toEqual([]);
  const record =
    '---\nstatus: accepted\ndate: 2026-13-45\n---\n\n# Pick the kiln\n\n## Context\n\nOld.\n\n## Decision\n\nNew.\n';
  const { findings } = readDocument(sourceOf('adr/0001-kiln.md', record));
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['document/invalid-date']);
});
