import { expect, test } from 'vitest';
import { findingWords } from '../findings/finding-words.ts';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';
import { toSummary } from './to-json.ts';

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
