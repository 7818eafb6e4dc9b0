import { daysBetween, isDecisisError, readRegister, sourceOf, type Register } from '@decisis/core';
import { expect, test } from 'vitest';
import { civilToday, renderDistance } from './as-of.ts';
import { findItem } from './find-item.ts';
import { rowsOf } from './row.ts';
import { searchRows } from './search-rows.ts';
import { sortRows } from './sort-rows.ts';

const register = (path: string, ...lines: readonly string[]) =>
  readRegister(path, path, [
    sourceOf(path, `| ID | Decision | Status | Due |\n|---|---|---|---|\n${lines.join('\n')}\n`),
  ]);

const rows = rowsOf([
  register(
    'port/harbour.md',
    '| D-2 | Crane | open | 2026-05-01 |',
    '| D-10 | Môle | accepted | |',
    '| D-9 | Quay | open | 2026-04-01 |',
  ),
  register('port/yard.md', '| D-2 | Hull paint | open | |', '| Y-24..31 | Slipways | open | |'),
]);
const keys = (found: readonly (typeof rows)[number][]) => found.map(({ summary }) => summary.key);

test('sorting counts digits as numbers and puts what has no value last, either way', () => {
  expect(keys(sortRows(rows, ['id']))).toEqual(['D-2', 'D-2', 'D-9', 'D-10', 'Y-24..31']);
  expect(keys(sortRows(rows, ['due', 'title']))).toEqual(['D-9', 'D-2', 'D-2', 'D-10', 'Y-24..31']);
  expect(keys(sortRows(rows, ['-due']))).toEqual(['D-2', 'D-9', 'D-10', 'D-2', 'Y-24..31']);
});

test('an item is found by its ID, its register, its range, whatever the letter case', () => {
  expect(findItem(rows, 'd-10', 2).summary.key).toBe('D-10');
  expect(findItem(rows, 'yard.md:D-2', 2).summary.title).toBe('Hull paint');
  expect(findItem(rows, 'port/harbour.md:d-2', 2).summary.title).toBe('Crane');
  expect(findItem(rows, 'Y-26', 2).summary.key).toBe('Y-24..31');
  expect(() => findItem(rows, 'Y-32', 2)).toThrow('Y-32 is in none of 2 documents');
});

test('a record is found by the number and by the name of its file, a document with several items is none', () => {
  const record = (path: string, head: string) =>
    readRegister('adr', 'adr', [
      sourceOf(path, `${head}# Title of ${path}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe do.\n`),
    ]);
  const records = rowsOf([
    record('adr/0002-rust.md', '---\nnumber: 2\nstatus: accepted\n---\n\n'),
    record('adr/20240301-one-repository.md', ''),
    register('port/harbour.md', '| D-2 | Crane | open | |', '| D-3 | Quay | open | |'),
  ]);
  const pathOf = (wanted: string) => findItem(records, wanted, 3).summary.path;
  for (const wanted of ['2', '0002', 'ADR-2', 'ADR-0002', '0002-rust', 'adr/0002-rust.md'])
    expect(pathOf(wanted)).toBe('adr/0002-rust.md');
  for (const wanted of ['20240301-one-repository', '20240301-one-repository.md'])
    expect(pathOf(wanted)).toBe('adr/20240301-one-repository.md');
  expect(() => findItem(records, 'harbour', 3)).toThrow('harbour is in none of 3 documents');
});

test('an ID of two items is refused with both places', () => {
  const refuse = () => findItem(rows, 'D-2', 2);
  expect(refuse).toThrow('D-2 names 2 items: port/harbour.md:3, port/yard.md:3');
  try {
    refuse();
  } catch (error) {
    expect(isDecisisError(error, 'DCS_DOCUMENT_AMBIGUOUS_ITEM')).toBe(true);
    // The register decides: a number is only needed where it has the ID twice.
    expect(isDecisisError(error) && error.hint).toBe('write "port/harbour.md:D-2" or "port/yard.md:D-2"');
  }
  const twice = rowsOf([register('port/harbour.md', '| D-2 | Crane | open | |', '| D-2 | Quay | open | |')]);
  expect(() => findItem([...twice, ...rows.slice(-2)], 'D-2', 2)).toThrow(
    expect.objectContaining({
      hint: 'write "port/harbour.md:D-2#1" or "port/harbour.md:D-2#2" or "port/yard.md:D-2"',
    }),
  );
});

test('an item without ID is found by the start of its key, and by the number that its list gives it', () => {
  const list = (path: string, ...lines: string[]) =>
    readRegister(path, path, [sourceOf(path, `# Open questions\n\n${lines.join('\n')}\n`)]);
  const harbour = list(
    'port/harbour.md',
    '1. **Which crane?** Owner: Ana',
    '2. Who pays? Owner: Bo',
    '- Q7: Why? Owner: Cy',
  );
  const found = (registers: readonly Register[], wanted: string) =>
    findItem(rowsOf(registers), wanted, 2).summary.title;
  expect(found([harbour], '1')).toBe('Which crane?');
  expect(found([harbour], 'port/harbour.md:2')).toBe('Who pays?');
  expect(found([harbour], 'which-c')).toBe('Which crane?');
  expect(() => found([harbour], '3')).toThrow('3 is in none of 2 documents');
  const both = [harbour, list('port/yard.md', '1. Where? Owner: Di')];
  expect(() => found(both, '1')).toThrow(
    expect.objectContaining({ hint: 'write "port/harbour.md:which-crane" or "port/yard.md:where"' }),
  );
  expect(found(both, 'yard.md:1')).toBe('Where?');
  // An ID goes before a number.
  const counted = list('port/quay.md', '- Q1: One? Owner: Ana', '1. Two? Owner: Bo');
  expect(found([counted], 'Q1')).toBe('One?');
});

test('a search tells the line and the place in it, without regard to accents', () => {
  expect(searchRows(rows, 'MOLE').map(({ row, matches }) => [row.summary.key, matches])).toEqual([
    ['D-10', [{ line: 4, text: '| D-10 | Môle | accepted | |', start: 9, end: 13 }]],
  ]);
  expect(searchRows(rows, '   ')).toEqual([]);
});

test('dates are civil: of the clock in a time zone, or as given', () => {
  const now = new Date('2026-11-21T23:30:00Z');
  expect(civilToday(undefined, now, 'UTC')).toBe('2026-11-21');
  expect(civilToday(undefined, now, 'Asia/Tokyo')).toBe('2026-11-22');
  expect(civilToday('2027-01-31', now, 'UTC')).toBe('2027-01-31');
  expect(() => civilToday('2027-02-30', now, 'UTC')).toThrow('"2027-02-30" is no date');
  expect(daysBetween('2026-02-26', '2026-03-01')).toBe(3);
  expect([0, 1, -1, 45, -100, -900].map(renderDistance)).toEqual([
    'today',
    'in 1 day',
    '1 day late',
    'in 45 days',
    '3 months late',
    '2 years late',
  ]);
});
