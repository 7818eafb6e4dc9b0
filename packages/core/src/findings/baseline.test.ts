import { expect, test } from 'vitest';
import { parseBaseline, renderBaseline } from './baseline.ts';
import { createFinding } from './finding.ts';

const late = (item: string, line = 1) =>
  createFinding(
    'resolution/overdue',
    'late',
    { id: item, call: 'D-001', due: '2026-01-15', days: line, blocks: [] },
    { location: { path: 'plans/open.md', range: { start: 0, end: 0, line, column: 1 } }, item },
  );

test('a baseline has one entry a line, sorted, and reads back', () => {
  const text = renderBaseline([late('L-2'), late('L-1'), late('L-1', 9)]);
  const lines = text.split('\n').slice(3, 5);
  expect(lines.map((line) => (JSON.parse(line.replace(/,$/, '')) as { item: string }).item)).toEqual(['L-1', 'L-2']);
  expect(parseBaseline(text)).toMatchObject({
    problem: undefined,
    entries: [
      { item: 'L-1', rule: 'resolution/overdue', count: 2, line: 4 },
      { item: 'L-2', count: 1, line: 5 },
    ],
  });
});

test('the line of a finding, and the days that pass, change nothing', () => {
  expect(renderBaseline([late('L-1', 3)])).toBe(renderBaseline([late('L-1', 300)]));
});

test('an empty baseline is one, too', () => {
  expect(parseBaseline(renderBaseline([]))).toEqual({ entries: [], problem: undefined });
});

test.each([
  ['', 'is no JSON', 1],
  ['{"version": 1}', 'has no list "findings"', 1],
  ['{"version": 9, "findings": []}', 'is not of version 1', 1],
  ['{"version": 1, "findings": [{"rule": "resolution/overdue"}]}', 'has an entry that is none, number 1', 1],
  ['{\n<<<<<<< ours\n', 'holds the markers of an unfinished merge', 2],
  ['[1', 'is no JSON', 1],
])('%j is no baseline', (text, problem, line) => {
  expect(parseBaseline(text)).toEqual({ entries: [], problem: { problem, line } });
});

test('a line that a merge doubled accepts no more than one', () => {
  const text = renderBaseline([late('L-1')]);
  const entry = text.split('\n')[3] as string;
  const { entries } = parseBaseline(text.replace(entry, `${entry},\n${entry}`));
  expect(entries.map(({ count }) => count)).toEqual([1]);
});

test('nothing accepts a finding about the baseline itself', () => {
  const place = { location: { path: 'x', range: { start: 0, end: 0, line: 1, column: 1 } } };
  const finding = createFinding('suppression/no-reason', 'none', { rule: '' }, place);
  expect(parseBaseline(renderBaseline([finding])).entries).toEqual([]);
});
