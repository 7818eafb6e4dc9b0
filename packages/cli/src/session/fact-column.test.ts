import { expect, test } from 'vitest';
import { FactColumn } from './fact-column.ts';

const none = (): string => {
  throw new Error('was found out again');
};

test('what is found out once is known, and is news', () => {
  const column = new FactColumn(3, undefined);
  expect(column.news()).toBeUndefined();
  expect(column.recall(1, () => '"crane"')).toBe('"crane"');
  expect(column.recall(1, none)).toBe('"crane"');
  expect(column.news()).toBe('\n"crane"\n');
});

test('what was kept is known, and no news; the rest is found out', () => {
  const column = new FactColumn(3, '\n"crane"\n');
  expect(column.recall(1, none)).toBe('"crane"');
  expect(column.news()).toBeUndefined();
  expect(column.recall(0, () => '"berth"')).toBe('"berth"');
  expect(column.news()).toBe('"berth"\n"crane"\n');
});

test('what was kept for another number of rows is not taken', () => {
  expect(new FactColumn(2, '"a"\n"b"\n"c"').recall(0, () => '"d"')).toBe('"d"');
});

test('facts that are too long together are found out each time and not kept', () => {
  const long = JSON.stringify('x'.repeat(17 * 1024 * 1024));
  const column = new FactColumn(2, undefined);
  expect(column.recall(0, () => long)).toBe(long);
  expect(column.recall(0, () => '"again"')).toBe('"again"');
  expect(column.recall(1, () => '"short"')).toBe('"short"');
  expect(column.news()).toBeUndefined();
});
