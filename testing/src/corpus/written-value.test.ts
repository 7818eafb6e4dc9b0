import { expect, it } from 'vitest';
import { comparableId, comparableValue } from './written-value.ts';

it.each([
  ['**Crane crew**', 'crane crew'],
  ['`ops`', 'ops'],
  ['  two\n lines ', 'two lines'],
  ['—', null],
  ['', null],
  [null, null],
  [undefined, null],
])('compares the value %j as %j', (written, compared) => {
  expect(comparableValue(written)).toBe(compared);
});

it.each([
  ['[OD-059]', 'od-059'],
  ['`D‑001`', 'd-001'],
  ['# 7', '7'],
  ['', null],
  [null, null],
])('compares the identifier %j as %j', (written, compared) => {
  expect(comparableId(written)).toBe(compared);
});
