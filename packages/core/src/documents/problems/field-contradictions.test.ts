import { describe, expect, test } from 'vitest';
import { findingWords } from '../../findings/finding-words.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const document = (owner: string, due: string, lines: string, after = '') =>
  `# Decisions\n\n| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n| D-001 | Pick the kiln | open | ${owner} | ${due} |\n\n## D-001: Pick the kiln\n\n${lines}\n${after}`;
const contradictions = (text: string) =>
  readDocument(sourceOf('docs/decisions.md', text)).findings.filter(
    ({ ruleId }) => ruleId === 'document/contradiction',
  );
const told = (text: string) => contradictions(text).map((finding) => findingWords(finding).message);
const owners = (row: string, section: string) => told(document(row, '2026-12-01', `**Owner:** ${section}\n`)).length;
const dues = (row: string, label: string, section: string) =>
  told(document('Mia', row, `**${label}:** ${section}\n`)).length;

test('a row and its section with different owners and different due dates, with both places', () => {
  const text = document('Mia', '2026-12-01', '**Owner:** Tom\n**Due:** 2027-01-15\n');
  expect(told(text)).toEqual([
    'D-001 has owner "Mia" here and "Tom" at line 9; "Mia" is read, because the first place that defines the item counts',
    'D-001 has due "2026-12-01" here and "2027-01-15" at line 10; "2026-12-01" is read, because the first place that defines the item counts',
  ]);
  expect(contradictions(text).map(({ location, related }) => [location.range.line, related[0]?.range.line])).toEqual([
    [5, 9],
    [5, 10],
  ]);
});

describe('owners', () => {
  test.each([
    ['Mia', 'Mia (platform)'],
    ['Mia Berg', 'Berg, M.'],
    ['@mberg', 'Mia Berg'],
    ['Arch Lead', 'Program architecture lead'],
    ['Kiln team', 'Mia'],
    ['SRE', 'Site reliability'],
    ['Mia, Tom', 'Tom'],
    ['Mia', 'TBD'],
    ['Mia', '—'],
    ['Mia', 'Tom?'],
    ['~~Tom~~ Mia', 'Mia'],
    ['Mia → Tom', 'Tom'],
  ])('%s and %s may be the same', (row, section) => {
    expect(owners(row, section)).toBe(0);
    expect(owners(section, row)).toBe(0);
  });
  test.each([
    ['Mia', 'Tom'],
    ['**Mia**', 'Tom Berg'],
    ['Kiln team', 'Glaze team'],
    ['美雪', '健太'],
  ])('%s and %s are not', (row, section) => {
    expect(owners(row, section)).toBe(1);
  });
  test('of a part, of a task, or under another label say nothing about the decision', () => {
    expect(told(document('Mia', '2026-12-01', 'Words.\n', '\n### Follow-up\n\n**Owner:** Tom\n'))).toEqual([]);
    expect(told(document('Mia', '2026-12-01', '**Assignee:** Tom\n'))).toEqual([]);
    const section = '## D-001: actions\n\n**Owner:** Tom\n';
    expect(told(document('Mia', '2026-12-01', '').replace(/## [^]*/, section))).toEqual([]);
    const actions =
      '\n## Actions\n\n| Decision | Action | Owner | Due |\n|---|---|---|---|\n| D-001 | Order it | Tom | 2027-02-01 |\n';
    expect(told(document('Mia', '2026-12-01', 'Words.\n', actions))).toEqual([]);
  });
});

describe('due dates', () => {
  test.each([
    ['2026-12-01', 'Due', '1 December 2026'],
    ['2026-12-01', 'Due', 'before M2'],
    ['2026-12-01', 'Due', '2026-12-01 or 2027-01-15'],
    ['2026-12-01', 'Target date', '2026-11-01'],
    ['~~2026-11-01~~ 2026-12-01', 'Due', '2026-12-01'],
    ['—', 'Due', '2026-12-01'],
  ])('%s and %s %s agree or cannot be compared', (row, label, section) => {
    expect(dues(row, label, section)).toBe(0);
  });
  test.each([
    ['2026-12-01', 'Deadline', '2027-01-15'],
    ['2026-12-01', 'Due date', 'by 15 January 2027'],
  ])('%s and %s %s differ', (row, label, section) => {
    expect(dues(row, label, section)).toBe(1);
  });
});
