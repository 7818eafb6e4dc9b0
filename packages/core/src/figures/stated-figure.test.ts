import { expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { statedFigure } from './stated-figure.ts';

function figure(text: string, of: string) {
  const document = `# Open decisions\n\n## D-001 Quay\n\nStatus: open\n\n${text}\n`;
  const [item] = readRegister('q', 'q.md', [sourceOf('q.md', document)]).items;
  if (item === undefined) throw new Error('no item');
  const reading = statedFigure(item, 'D-001', of);
  return 'value' in reading ? [reading.value, reading.line] : reading.problem;
}

test.each([
  ['It touches 86 berths.', 'berths', [86, 7]],
  ['It touches\n86 berths.', 'berths', [86, 8]],
  ['All 1,204 berths', 'berths', [1204, 7]],
  ['All 1.204 berths', 'berths', [1204, 7]],
  ['A 12-berth quay', 'berth', [12, 7]],
  ['12 berth families, 80 berths', 'berth families', [12, 7]],
  ['12 berth  Families', 'berth families', [12, 7]],
  ['86 berths, 86 berths', 'berths', [86, 7]],
])('%j has a number of %s', (text, of, expected) => {
  expect(figure(text, of)).toEqual(expected);
});

test.each([
  ['many berths', 'berths', 'D-001 states no number of berths'],
  ['version 1.86 berths', 'berths', 'D-001 states no number of berths'],
  ['B86 berths', 'berths', 'D-001 states no number of berths'],
  ['86 berthsides', 'berths', 'D-001 states no number of berths'],
  ['86 berths, later 90 berths', 'berths', 'D-001 states two numbers of berths: 86 in line 7, 90 in line 7'],
  ['86 berths', '.*', 'D-001 states no number of .*'],
])('%j has none of %s', (text, of, problem) => {
  expect(figure(text, of)).toBe(problem);
});

test.each([
  'At least 3 berths',
  'at most **3 berths**',
  'No more than 3 berths are cut.',
  'up to\n3 berths',
  'fewer than the 3 berths',
  'About ~3 berths',
  '≥ 3 berths',
  'a maximum of 3 berths',
  'max. 3 berths',
  'between 2 and 3 berths',
  '2-3 berths',
  '2 – 3 berths',
  '2 to 3 berths',
  '2 or 3 berths',
  '2/3 berths',
  '3 berths or more',
  '3 berths, at most',
  'höchstens 3 berths',
  'zwischen 2 und 3 berths',
  'au moins 3 berths',
  'jusqu’à 3 berths',
  'hasta 3 berths',
  'non più di 3 berths',
  'no máximo 3 berths',
  'co najmniej 3 berths',
  'не более 3 berths',
  '最大 3 berths',
  '至少 3 berths',
  '최대 3 berths',
  'không quá 3 berths',
  'على الأقل 3 berths',
])('%j is a bound or a range, and no number to count after', (text) => {
  expect(figure(text, 'berths')).toMatch(/^D-001 states no exact number of berths: ".*" in line [78]$/);
});

test.each([
  'exactly 3 berths',
  'all 3 berths',
  'D-004 – 3 berths',
  'In 2026, 3 berths',
  'Phase 2 and 3 berths',
  'A turnover of 3 berths',
  'It stood; 3 berths, most of them old',
  'about 3 berths, or 3 berths to be exact',
])('%j states the number', (text) => {
  expect(figure(text, 'berths')).toEqual([3, 7]);
});

test('a bound beside another number leaves open which is meant', () => {
  expect(figure('86 berths, at most 90 berths', 'berths')).toBe(
    'D-001 states two numbers of berths: 86 in line 7, 90 in line 7',
  );
});
