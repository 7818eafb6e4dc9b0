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
