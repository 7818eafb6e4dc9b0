import { describe, expect, test } from 'vitest';
import { renderCondition, termsOf } from './condition.ts';
import { parseCondition } from './parse-condition.ts';

const read = (text: string): string => {
  const parsed = parseCondition(text);
  return 'condition' in parsed ? renderCondition(parsed.condition) : `at ${parsed.at}: ${parsed.problem}`;
};

describe('a condition is read with its brackets', () => {
  test.each([
    ['D-006', 'D-006'],
    ['D-006 and G1 or G2', '(D-006 and G1) or G2'],
    ['D-006 and (G1 or not G2)', 'D-006 and (G1 or not G2)'],
    ['"Phase 0" is done and not (A or B)', '"Phase 0" is done and not (A or B)'],
    ['  OD1   is   rejected ', 'OD1 is rejected'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
    // What is written again means the same.
    expect(read(expected)).toBe(expected);
  });
});

describe('what cannot be read is told with its place', () => {
  test.each([
    ['', 'at 0: ends too early'],
    ['   ', 'at 3: ends too early'],
    ['D-006 and', 'at 9: ends too early'],
    ['D-006 D-007', 'at 6: has "D-007" where it cannot stand'],
    ['(D-006 or G1', 'at 12: ends too early'],
    ['D-006 or G1)', 'at 11: has ")" where it cannot stand'],
    ['G1 is shut', 'at 6: has "shut" where it cannot stand'],
    ['and D-006', 'at 0: has "and" where it cannot stand'],
    ['D-006 and "Phase 0', 'at 10: has a quotation mark that nothing ends'],
    ['"" or G1', 'at 0: has "" where it cannot stand'],
    [`${'('.repeat(60)}A`, 'at 50: is nested too deeply'],
    [`${'not '.repeat(60)}A`, 'at 200: is nested too deeply'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

test('terms keep the place of their name', () => {
  const parsed = parseCondition('A and ("B c" is done or not D)');
  expect('condition' in parsed && termsOf(parsed.condition).map(({ name, at, state }) => [name, at, state])).toEqual([
    ['A', 0, undefined],
    ['B c', 7, 'done'],
    ['D', 28, undefined],
  ]);
});

test('any text is answered, and long ones soon', () => {
  for (const text of ['"', '((((', ')'.repeat(100_000), 'a '.repeat(50_000), 'a and '.repeat(50_000), '\u0000'])
    expect(parseCondition(text)).toBeTypeOf('object');
});
