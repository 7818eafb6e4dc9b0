import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';
import { isReportTitle } from './report-heading.ts';

const ids = (text: string, path = 'notes.md'): string[] =>
  readDocument(sourceOf(path, text)).items.map(({ key }) => key);
const BULLETS = '- D-02: Omar shows two of them; decide next week.\n- D-03: done\n';

describe('bullets that open with an identifier', () => {
  test.each([
    ['# Guild meeting 2026-11-20\n\n', 'notes.md'],
    ['# Notes of the guild\n\n## Meeting of November\n\n### Topics\n\n', 'notes.md'],
    ['# November\n\nPresent: Ann, Omar\n\n', 'notes.md'],
    ['# 20 November\n\n', 'minutes/2026-11-20.md'],
    ['# 20 November\n\n', '2026-11-20-standup.md'],
    ['# Sitzung vom 20. November\n\n', 'notes.md'],
    ['# Réunion du 20 novembre\n\n', 'notes.md'],
    ['# 1.2.0\n\n', 'CHANGELOG.md'],
  ])('are news of decisions that stand elsewhere under %j in %s', (heading, path) => {
    expect(ids(`${heading}${BULLETS}`, path)).toEqual([]);
  });

  test.each([
    ['# Guild meeting\n\n## Decisions\n\n', 'notes.md'],
    ['# Guild meeting\n\n## Open questions\n\n', 'notes.md'],
    ['# Harbour\n\n', 'harbour.md'],
    ['# Decisions of the meetings\n\n', 'notes.md'],
  ])('are items under %j in %s', (heading, path) => {
    expect(ids(`${heading}${BULLETS}`, path)).toEqual(['D-02', 'D-03']);
  });
});

test('in a register they remark on its items', () => {
  const text = `# Harbour\n\n| ID | Decision | Status |\n|---|---|---|\n| D-02 | Which tug? | open |\n\n## Meeting\n\n${BULLETS}`;
  expect(ids(text)).toEqual(['D-02']);
});

test.each([
  ['Guild meeting 2026-11-20', true],
  ['Weekly sync', true],
  ['議事録 11月20日', true],
  ['Sitzungsprotokoll', true],
  ['Sync protocol of the replicas', false],
  ['Decision log', false],
  ['Minuteman missiles', false],
])('%s', (title, is) => {
  expect(isReportTitle(title)).toBe(is);
});
